package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How many requests of a kind this replica works on, in all and for each caller. More in work would not be faster, only
 * later: the service is at its best long before the limit. Whoever leaves makes room at once, so an overload ends by itself.
 * {@code helpdesk.writes.in.work}, {@code helpdesk.reads.in.work}: how many.
 */
public final class RequestsInWork {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Predicate<ServerHttpRequest> kind;
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> ofCallers = new HashMap<>();
    private final Counter full;
    private final Counter share;
    private volatile int inWork;

    private RequestsInWork(
            String name, Predicate<ServerHttpRequest> kind, int most, int mostOfOne, MeterRegistry registry) {
        this.kind = kind;
        this.most = most;
        this.mostOfOne = mostOfOne;
        full = TurnedAway.by("service", name, registry);
        share = TurnedAway.by("caller", name, registry);
        Gauge.builder("helpdesk." + name + ".in.work", this, requests -> requests.inWork)
                .description("Requests of this kind that this replica works on")
                .register(registry);
    }

    /** Of all callers together, and of one of them. */
    public static RequestsInWork writes(int most, int mostOfOne, MeterRegistry registry) {
        return new RequestsInWork("writes", ApiRequests::isWrite, most, mostOfOne, registry);
    }

    /** Of all callers together, and of one of them; streams have bounds of their own. */
    public static RequestsInWork reads(int most, int mostOfOne, MeterRegistry registry) {
        return new RequestsInWork("reads", ApiRequests::isRead, most, mostOfOne, registry);
    }

    boolean counts(ServerHttpRequest request) {
        return kind.test(request);
    }

    /** Why another one would be turned away now. Takes no room; looks for its caller only where somebody may have a whole share. */
    Optional<Problem> refusal(Supplier<Optional<Caller>> caller) {
        if (inWork >= most) {
            return Optional.of(full());
        }
        return inWork < mostOfOne
                ? Optional.empty()
                : caller.get().filter(this::hasItsShare).map(known -> shareUsed());
    }

    /** Empty where it has entered; whoever has, leaves exactly once. */
    synchronized Optional<Problem> enter(Caller caller) {
        if (inWork >= most) {
            return Optional.of(full());
        }
        if (hasItsShare(caller)) {
            return Optional.of(shareUsed());
        }
        ofCallers.merge(nameOf(caller), 1, Integer::sum);
        inWork++;
        return Optional.empty();
    }

    synchronized void leave(Caller caller) {
        inWork--;
        ofCallers.computeIfPresent(nameOf(caller), (c, own) -> own == 1 ? null : own - 1);
    }

    private synchronized boolean hasItsShare(Caller caller) {
        return ofCallers.getOrDefault(nameOf(caller), 0) >= mostOfOne;
    }

    private Problem full() {
        full.increment();
        return Problem.unavailable(LATER);
    }

    private Problem shareUsed() {
        share.increment();
        return Problem.tooMany();
    }

    private static String nameOf(Caller caller) {
        return caller.issuer() + " " + caller.subject();
    }
}
