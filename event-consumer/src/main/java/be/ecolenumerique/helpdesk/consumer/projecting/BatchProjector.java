package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.EventReader;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Reads what a batch needs and folds it; writes nothing. Deliveries of an aggregate that was blocked at an earlier offset
 * are skipped over.
 */
final class BatchProjector<V, E> {
    private final ProjectionDefinition<V, E> definition;
    private final Storage<V> storage;
    private final EventReader<E> reader;

    BatchProjector(ProjectionDefinition<V, E> definition, Storage<V> storage) {
        this.definition = definition;
        this.storage = storage;
        this.reader = new EventReader<>(definition.eventClass());
    }

    Projected<V, E> project(Batch batch, Refusals refusals) {
        Tuple2<Map<String, Row<V>>, Map<String, Block>> found = Blocking.get(Mono.zip(
                storage.rows().find(batch.aggregates()), storage.blocked().among(batch.aggregates())));
        var skips = Skips.of(batch, found.getT2());
        var selections = new LinkedHashMap<String, Selection<E>>();
        skips.remaining().forEach((aggregate, deliveries) -> {
            Row<V> row = found.getT1().getOrDefault(aggregate, Row.none());
            selections.put(aggregate, new Selection<>(reader, refusals, row).from(deliveries));
        });
        return fold(batch, skips, found.getT1(), selections);
    }

    private Projected<V, E> fold(
            Batch batch, Skips skips, Map<String, Row<V>> rows, Map<String, Selection<E>> selections) {
        announce(selections);
        var folds = new LinkedHashMap<String, Fold<V, E>>();
        selections.forEach((aggregate, selection) -> folds.put(
                aggregate,
                new Fold<V, E>(rows.getOrDefault(aggregate, Row.none())).of(selection, definition.projection())));
        return new Projected<>(batch, skips.skipped(), folds);
    }

    private void announce(Map<String, Selection<E>> selections) {
        List<EventEnvelope<E>> events = selections.values().stream()
                .flatMap(selection -> selection.events().stream())
                .toList();
        if (!events.isEmpty()) {
            definition.beforeBatch().accept(events);
        }
    }

    Row<V> row(String aggregate) {
        return Blocking.get(storage.rows().find(List.of(aggregate))).getOrDefault(aggregate, Row.none());
    }

    /** One aggregate alone, in the order of its numbers instead of its arrival; blocked or not. */
    Projected<V, E> projectBlocked(String aggregate, List<Delivery> bySequence) {
        Row<V> row = row(aggregate);
        Map<String, Selection<E>> selections =
                Map.of(aggregate, new Selection<>(reader, Refusals.NONE, row).from(bySequence));
        return fold(Batch.of(bySequence, aggregate::equals), Skips.NONE, Map.of(aggregate, row), selections);
    }
}
