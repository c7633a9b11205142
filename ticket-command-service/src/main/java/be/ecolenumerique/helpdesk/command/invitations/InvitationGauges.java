package be.ecolenumerique.helpdesk.command.invitations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
 * {@code helpdesk.invitations.unsettled} and {@code helpdesk.invitations.oldest} (seconds, 0 = none), asked every few seconds and
 * not by the sweep, which may be what is stuck. Unknown is NaN.
 */
final class InvitationGauges implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationGauges.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Mono<Unsettled> unsettled;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private volatile Unsettled last = Unsettled.UNKNOWN;
    private Disposable counting = Disposables.disposed();

    /** @param clock real time */
    InvitationGauges(Mono<Unsettled> unsettled, MeterRegistry meters, InstantSource clock) {
        this.unsettled = unsettled;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        Gauge.builder("helpdesk.invitations.unsettled", this, gauges -> gauges.last.count())
                .description("Companies for which the identity provider has a mail to send or a link to end")
                .register(meters);
        Gauge.builder("helpdesk.invitations.oldest", this, gauges -> gauges.last.seconds(clock.instant()))
                .description("Time since the oldest of them waits, 0 = none")
                .baseUnit("seconds")
                .register(meters);
        counting = Flux.interval(Duration.ZERO, INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> unsettled.onErrorResume(InvitationGauges::unknown))
                .subscribe(counted -> last = counted);
    }

    @Override
    public void destroy() {
        counting.dispose();
    }

    private static Mono<Unsettled> unknown(Throwable failure) {
        LOG.warn(
                "Invitations under way can not be counted: {}",
                failure.getClass().getSimpleName());
        return Mono.just(Unsettled.UNKNOWN);
    }
}
