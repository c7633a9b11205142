package be.ecolenumerique.helpdesk.conventions.retrying;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long until the next attempt: doubling from the first wait to the longest, at random between half and all of it, without
 * end.
 *
 * @param random from 0 to 1, so that many that failed together do not come back together
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures one after the other, the last one included */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos((long) (whole.toNanos() * (0.5 + random.getAsDouble() / 2)));
    }
}
