package be.ecolenumerique.helpdesk.consumer.deadletters;

import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import java.time.Duration;

/**
 * Counts the blocked aggregates now and then, for they are unblocked by whichever replica is asked to. Where that fails the
 * last count stands until the next look: an alert about them must not go away with MongoDB.
 */
public final class BlockedCount {
    private static final long PERIOD = Duration.ofSeconds(5).toNanos();

    private final BlockedAggregates blocked;
    private final ConsumerMetrics metrics;
    private long counted = System.nanoTime() - PERIOD;

    public BlockedCount(BlockedAggregates blocked, ConsumerMetrics metrics) {
        this.blocked = blocked;
        this.metrics = metrics;
    }

    public void look() {
        if (System.nanoTime() - counted >= PERIOD) {
            counted = System.nanoTime();
            blocked.count().onErrorComplete().subscribe(metrics::blocked);
        }
    }
}
