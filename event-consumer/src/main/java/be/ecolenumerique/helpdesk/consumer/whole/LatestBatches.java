package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedCount;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.polling.BatchHandler;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches of a compacted topic. A record that can not be read closes its key until a newer one can; nothing waits for
 * it. Writes come first and the position last, so a crash repeats and never skips.
 */
final class LatestBatches implements BatchHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LatestBatches.class);

    /** So many records may be read once more after a restart, to spare a write for each batch that holds nothing for this copy. */
    private static final int MOST_PASSED_OVER = 10_000;

    private final LatestValues values;
    private final LatestStorage storage;
    private final ClosedKeys closedKeys;
    private final DeadLetterTopic deadLetters;
    private final ConsumerMetrics metrics;
    private final BlockedCount blockedCount;
    private int passedOver;

    LatestBatches(
            LatestValues values,
            ConsumerEnvironment environment,
            DeadLetterTopic deadLetters,
            ConsumerMetrics metrics) {
        InstantSource clock = environment.clock();
        this.values = values;
        this.storage = LatestStorage.of(environment.database(), values);
        this.closedKeys = new ClosedKeys(storage.blocked(), clock);
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.blockedCount = new BlockedCount(storage.blocked(), metrics);
    }

    @Override
    public void handle(List<ConsumerRecord<byte[], byte[]>> records, String topicId) {
        metrics.batch(records.size());
        var batch = LatestOfBatch.of(records, values.writing());
        passedOver += records.size();
        if (batch.concernsNobody() && passedOver < MOST_PASSED_OVER) {
            return;
        }
        passedOver = 0;
        storage.write(batch.writes());
        storage.write(batch.unreadable().keySet().stream()
                .map(values.writing()::withhold)
                .toList());
        deadLetters.send(batch.deadLetters());
        closedKeys.update(batch);
        storage.positions().advance(batch.next(), topicId);
        batch.deadLetters().forEach(letter -> tell(letter.record()));
    }

    @Override
    public void look() {
        blockedCount.look();
    }

    private void tell(ConsumerRecord<byte[], byte[]> unreadable) {
        metrics.deadLetter();
        LOG.error("Unreadable record {}-{}@{}", unreadable.topic(), unreadable.partition(), unreadable.offset());
    }
}
