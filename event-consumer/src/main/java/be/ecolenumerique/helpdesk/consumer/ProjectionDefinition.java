package be.ecolenumerique.helpdesk.consumer;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a service makes of one topic.
 *
 * @param name of the projection, in metrics and collection names ({@code positions_<name>}, {@code blocked_<name>})
 * @param group in Kafka, where no other is asked for, and in the name of the dead-letter topic
 * @param rows collection of the rows, {@code {_id: aggregate, seq, last: <event id>, …}}
 * @param eventClass the events of that topic, {@code TicketEvent} for instance
 * @param beforeBatch called on the consumer's thread before a batch is folded; may block (to catch up with the directory);
 *     what it throws is retried like any failure
 * @param passages who wants to know what came through
 * @param companion folded and written beside the row
 * @param replay how it catches up
 */
public record ProjectionDefinition<V, E>(
        String name,
        String topic,
        String group,
        String rows,
        Class<E> eventClass,
        RowCodec<V> codec,
        Projection<V, E> projection,
        Consumer<List<EventEnvelope<E>>> beforeBatch,
        Passages passages,
        Optional<Companion<V, E>> companion,
        Replay replay) {

    public ProjectionDefinition(
            String name,
            String topic,
            String group,
            String rows,
            Class<E> eventClass,
            RowCodec<V> codec,
            Projection<V, E> projection) {
        this(
                name,
                topic,
                group,
                rows,
                eventClass,
                codec,
                projection,
                batch -> {},
                Passages.UNNOTICED,
                Optional.empty(),
                Replay.NONE);
    }

    public ProjectionDefinition<V, E> before(Consumer<List<EventEnvelope<E>>> eachBatch) {
        return new ProjectionDefinition<>(
                name, topic, group, rows, eventClass, codec, projection, eachBatch, passages, companion, replay);
    }

    public ProjectionDefinition<V, E> telling(Passages toWhom) {
        return new ProjectionDefinition<>(
                name, topic, group, rows, eventClass, codec, projection, beforeBatch, toWhom, companion, replay);
    }

    public ProjectionDefinition<V, E> with(Companion<V, E> beside) {
        return new ProjectionDefinition<>(
                name,
                topic,
                group,
                rows,
                eventClass,
                codec,
                projection,
                beforeBatch,
                passages,
                Optional.of(beside),
                replay);
    }

    public ProjectionDefinition<V, E> replaying(Replay way) {
        return new ProjectionDefinition<>(
                name, topic, group, rows, eventClass, codec, projection, beforeBatch, passages, companion, way);
    }
}
