package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedCount;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.polling.BatchHandler;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The batches of one projection, from records to durable rows. Where MongoDB refuses what became of one event, the batch is
 * taken event by event, so that only that one's aggregate is blocked.
 */
public final class ProjectionBatches<V, E> implements BatchHandler {
    private final Predicate<String> aggregates;
    private final ConsumerMetrics metrics;
    private final EventSpans spans;
    private final BatchProjector<V, E> projector;
    private final BatchWriter<V, E> writer;
    private final BlockedCount blockedCount;

    /** @param aggregates which of the topic's are projected; the others are passed over */
    public ProjectionBatches(
            ProjectionDefinition<V, E> definition,
            Predicate<String> aggregates,
            ConsumerEnvironment environment,
            DeadLetterTopic deadLetters,
            ConsumerMetrics metrics) {
        Storage<V> storage = Storage.of(environment.database(), definition);
        this.aggregates = aggregates;
        this.metrics = metrics;
        this.spans = new EventSpans(environment.spans(), definition.name());
        this.blockedCount = new BlockedCount(storage.blocked(), metrics);
        this.projector = new BatchProjector<>(definition, storage);
        this.writer = new BatchWriter<>(
                storage,
                deadLetters,
                definition.passages(),
                new Steps(definition.name(), environment.crashPoints()),
                environment.clock());
    }

    @Override
    public void handle(List<ConsumerRecord<byte[], byte[]>> records, String topicId) {
        List<Delivery> deliveries = records.stream().map(Delivery::of).toList();
        metrics.batch(records.size());
        try {
            write(deliveries, Refusals.NONE, topicId);
        } catch (NotStorable e) {
            deliveries.forEach(delivery -> writeAlone(delivery, topicId));
        }
    }

    @Override
    public void look() {
        blockedCount.look();
    }

    private void writeAlone(Delivery delivery, String topicId) {
        try {
            write(List.of(delivery), Refusals.NONE, topicId);
        } catch (NotStorable e) {
            write(List.of(delivery), Refusals.only(delivery, e), topicId);
        }
    }

    private void write(List<Delivery> deliveries, Refusals refusals, String topicId) {
        long began = System.nanoTime();
        Projected<V, E> projected = projector.project(Batch.of(deliveries, aggregates), refusals);
        writer.write(projected, topicId);
        new Reported(metrics, writer.now()).of(projected);
        spans.of(projected, Duration.ofNanos(System.nanoTime() - began));
    }
}
