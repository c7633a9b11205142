package be.ecolenumerique.helpdesk.conventions.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How many requests of a kind this replica works on, in all and for each caller. More in work would not be faster, only
 * later: the service is at its best long before the limit. Whoever leaves makes room at once, so an overload ends by itself.
 * {@code helpdesk.writes.in.work}, {@code helpdesk.reads.in.work}: how many.
 */
public final class RequestsInWork {
    private final Predicate<ServerHttpRequest> kind;
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> ofCallers = new HashMap<>();
    private final Counter full;
    private final Counter share;
    private volatile int inWork;

    enum Entry {
        ENTERED,
        FULL,
        SHARE_USED
    }

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

    /** Whether another one would be refused; counted where it is. Takes no room. */
    boolean refusesAnother() {
        boolean refused = inWork >= most;
        if (refused) {
            full.increment();
        }
        return refused;
    }

    /** Whoever has entered leaves exactly once. */
    synchronized Entry enter(String caller) {
        if (inWork >= most) {
            full.increment();
            return Entry.FULL;
        }
        int own = ofCallers.getOrDefault(caller, 0);
        if (own >= mostOfOne) {
            share.increment();
            return Entry.SHARE_USED;
        }
        ofCallers.put(caller, own + 1);
        inWork++;
        return Entry.ENTERED;
    }

    synchronized void leave(String caller) {
        inWork--;
        ofCallers.computeIfPresent(caller, (c, own) -> own == 1 ? null : own - 1);
    }
}
