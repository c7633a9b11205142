package be.ecolenumerique.helpdesk.notification.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long until the next attempt: doubling from two seconds to 15 minutes, at random between half and all of it, without end. */
public record Backoff(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;

    /** @param attempt 1 = the first has failed */
    public Duration after(int attempt) {
        long doubled = FIRST.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long full = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
