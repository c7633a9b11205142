package be.ecolenumerique.helpdesk.approval.sweeping;

import be.ecolenumerique.helpdesk.approval.pending.Backlog;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import reactor.core.publisher.Mono;

/**
 * {@code helpdesk.approvals.pending}, {@code .overdue}: tickets; {@code .oldest.overdue}: seconds past the due instant by
 * the domain clock. Each replica reports the whole, so take the maximum.
 */
public final class BacklogMetrics {
    private final PendingApprovals pending;
    private final InstantSource clock;
    private final AtomicReference<Backlog> last = new AtomicReference<>(Backlog.NONE);

    public BacklogMetrics(PendingApprovals pending, InstantSource domainClock, MeterRegistry registry) {
        this.pending = pending;
        this.clock = domainClock;
        gauge("helpdesk.approvals.pending", Backlog::pending)
                .description("Tickets that wait for the school's answer")
                .register(registry);
        gauge("helpdesk.approvals.overdue", Backlog::overdue)
                .description("Tickets past their due instant that are not closed yet")
                .register(registry);
        gauge("helpdesk.approvals.oldest.overdue", b -> b.oldestOverdue().toMillis() / 1000.0)
                .description("How long the oldest of the overdue tickets is past its due instant, 0 = none")
                .baseUnit("seconds")
                .register(registry);
    }

    public Mono<Void> measure() {
        return Mono.defer(() -> pending.backlogAt(clock.instant()))
                .doOnNext(last::set)
                .then();
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Backlog> figure) {
        return Gauge.builder(name, last, backlog -> figure.applyAsDouble(backlog.get()));
    }
}
