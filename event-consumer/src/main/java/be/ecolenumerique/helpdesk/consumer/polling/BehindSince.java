package be.ecolenumerique.helpdesk.consumer.polling;

import java.util.function.LongSupplier;

/**
 * Since when a consumer has had something left to do: it begins with records that are left, with a failed attempt or with
 * an alarm, and ends when nothing is left. So it grows as well while nothing moves at all.
 */
final class BehindSince {
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private volatile boolean behind;
    private volatile long since;

    /** @param nanoTime monotonic time */
    BehindSince(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void left(long records) {
        if (records == 0) {
            behind = false;
        } else {
            stuck();
        }
    }

    void stuck() {
        if (!behind) {
            since = nanoTime.getAsLong();
            behind = true;
        }
    }

    double seconds() {
        return behind ? (nanoTime.getAsLong() - since) / NANOS : 0;
    }
}
