package be.ecolenumerique.helpdesk.command.api.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;

/**
 * How many writes this replica works on, in all and for each caller. More in work would not be faster, only later: the
 * service is at its best long before the limit. Whoever leaves makes room at once, so an overload ends by itself.
 * {@code helpdesk.writes.in.work}: how many; {@code helpdesk.writes.turned.away}: how many were refused, by whose limit.
 */
final class WritesInWork {
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

    WritesInWork(int most, int mostOfOne, MeterRegistry registry) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        full = turnedAway("service", registry);
        share = turnedAway("caller", registry);
        Gauge.builder("helpdesk.writes.in.work", this, writes -> writes.inWork)
                .description("Writes that this replica works on")
                .register(registry);
    }

    private static Counter turnedAway(String limit, MeterRegistry registry) {
        return Counter.builder("helpdesk.writes.turned.away")
                .description(
                        "Writes refused because too many are in work, by whose limit: the service's or the caller's")
                .tag("limit", limit)
                .register(registry);
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
