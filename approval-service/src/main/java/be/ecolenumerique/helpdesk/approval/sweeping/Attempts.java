package be.ecolenumerique.helpdesk.approval.sweeping;

import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome;
import be.ecolenumerique.helpdesk.conventions.retrying.Backoff;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * When a command may be sent again, in real time. Each waits twice as long after each try; an accepted one at
 * least until the projection had time to hear of it. Bounded: what is forgotten is merely asked again early, which is harmless.
 */
public final class Attempts {
    static final Duration REST = Duration.ofSeconds(5);
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(60);
    static final int REMEMBERED = 16_384;

    private final LongSupplier nanoTime;
    private final Backoff backoff;
    private final LinkedHashMap<String, Attempt> byKey = new LinkedHashMap<>();

    /** @param random from 0 to 1, so that many tickets do not come back together */
    public Attempts(LongSupplier nanoTime, DoubleSupplier random) {
        this.nanoTime = nanoTime;
        this.backoff = new Backoff(FIRST, LONGEST, random);
    }

    synchronized boolean mayTry(String key) {
        Attempt last = byKey.get(key);
        return last == null || nanoTime.getAsLong() - last.notBefore() >= 0;
    }

    synchronized void record(String key, CommandOutcome outcome) {
        Attempt last = byKey.remove(key);
        byKey.put(key, next(last == null ? 1 : last.tries() + 1, outcome));
        if (byKey.size() > REMEMBERED) {
            byKey.pollFirstEntry();
        }
    }

    private Attempt next(int tries, CommandOutcome outcome) {
        Duration wait = backoff.after(tries);
        return switch (outcome) {
            case CommandOutcome.Accepted a -> new Attempt(tries, in(longer(REST, wait)));
            case CommandOutcome.Refused r -> new Attempt(tries, in(wait));
            case CommandOutcome.Unknown u -> new Attempt(tries, in(longer(wait, u.pause())));
        };
    }

    private long in(Duration wait) {
        return nanoTime.getAsLong() + wait.toNanos();
    }

    private static Duration longest(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : longest(other);
    }

    private record Attempt(int tries, long notBefore) {}
}
