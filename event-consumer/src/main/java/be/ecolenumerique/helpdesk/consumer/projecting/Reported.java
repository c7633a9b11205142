package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people and dashboards are told of a batch: ids, never content. */
record Reported(ConsumerMetrics metrics, Instant now) {
    private static final Logger LOG = LoggerFactory.getLogger(Reported.class);

    void of(Projected<?, ?> projected) {
        projected.obstacles().forEach(this::tell);
        projected.changed().values().forEach(this::tellAge);
    }

    private void tellAge(Fold<?, ?> fold) {
        metrics.eventAge(Duration.between(fold.applied().getLast().event().time(), now));
    }

    private void tell(Obstacle obstacle) {
        LOG.error("Blocked {}: {} {}", obstacle.delivery(), obstacle.reason(), obstacle.error());
        if (obstacle.reason() == BlockReason.GAP) {
            metrics.gap();
        } else {
            metrics.deadLetter();
        }
    }
}
