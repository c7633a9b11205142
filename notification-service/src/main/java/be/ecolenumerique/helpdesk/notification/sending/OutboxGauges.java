package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.UnderWay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Mails under way, counted in the outbox every few seconds: {@code helpdesk.mails.open} by state,
 * {@code helpdesk.mails.oldest} (seconds since the oldest of them was decided, 0 = none), and
 * {@code helpdesk.mails.unreadable} (events whose mails wait for a release that can read them). Unknown is NaN.
 */
final class OutboxGauges implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxGauges.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private volatile UnderWay last = UnderWay.UNKNOWN;
    private Disposable counting = Disposables.disposed();

    OutboxGauges(Outbox outbox, MeterRegistry meters, InstantSource clock) {
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        open(MailState.WAITING);
        open(MailState.SENDING);
        Gauge.builder("helpdesk.mails.oldest", this, OutboxGauges::age)
                .description("Time since the oldest mail under way was decided, 0 = none")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("helpdesk.mails.unreadable", this, OutboxGauges::unreadable)
                .description("Events whose mails wait for a release that can read them")
                .register(meters);
        counting = Flux.interval(Duration.ZERO, INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> outbox.underWay().onErrorResume(this::unknown))
                .subscribe(counted -> last = counted);
    }

    @Override
    public void destroy() {
        counting.dispose();
    }

    double unreadable() {
        return last.unreadable();
    }

    private Mono<UnderWay> unknown(Throwable failure) {
        LOG.warn("Mails under way can not be counted: {}", failure.getClass().getSimpleName());
        return Mono.just(UnderWay.UNKNOWN);
    }

    private void open(MailState state) {
        Gauge.builder("helpdesk.mails.open", this, gauges -> gauges.last.count(state))
                .description("Mails under way, by state")
                .tag("state", state.word())
                .register(meters);
    }

    private double age() {
        Instant now = clock.instant();
        return last.oldest()
                .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .orElse(last.known() ? 0 : Double.NaN);
    }
}
