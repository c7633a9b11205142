package be.ecolenumerique.helpdesk.approval.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts attempts under a name, so many within a time and no more. Only so many names are remembered; whoever was counted
 * least lately is forgotten first, so that nobody fills the memory.
 */
final class BadAttempts {
    static final int MOST_NAMES = 10_000;

    private final int most;
    private final long within;
    private final LongSupplier nanoTime;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_NAMES;
        }
    };

    BadAttempts(int most, Duration within, LongSupplier nanoTime) {
        this.most = most;
        this.within = within.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether this attempt is one too many; it counts in any case. */
    synchronized boolean isTooMany(String name) {
        long now = nanoTime.getAsLong();
        Count count = counts.get(name);
        Count next = count == null || now - count.since() >= within
                ? new Count(now, 1)
                : new Count(count.since(), count.times() + 1);
        counts.put(name, next);
        return next.times() > most;
    }

    private record Count(long since, int times) {}
}
