package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.EventReader;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Known<V> known = Known.of(storage, batch.aggregates());
        var skips = Skips.of(batch, known.blocked());
        var selections = new LinkedHashMap<String, Selection<E>>();
        skips.remaining()
                .forEach((aggregate, deliveries) -> selections.put(
                        aggregate, new Selection<>(reader, refusals, known.row(aggregate)).from(deliveries)));
        return fold(batch, skips, known, selections);
    }

    private Projected<V, E> fold(Batch batch, Skips skips, Known<V> known, Map<String, Selection<E>> selections) {
        announce(selections);
        var folds = new LinkedHashMap<String, Fold<V, E>>();
        selections.forEach((aggregate, selection) -> folds.put(
                aggregate, known.fold(aggregate, definition.companion()).of(selection, definition.projection())));
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
        return Known.of(storage, List.of(aggregate)).row(aggregate);
    }

    /** One aggregate alone, in the order of its numbers instead of its arrival; blocked or not. */
    Projected<V, E> projectBlocked(String aggregate, List<Delivery> bySequence) {
        Known<V> known = Known.of(storage, List.of(aggregate));
        Map<String, Selection<E>> selections =
                Map.of(aggregate, new Selection<>(reader, Refusals.NONE, known.row(aggregate)).from(bySequence));
        return fold(Batch.of(bySequence, aggregate::equals), Skips.NONE, known, selections);
    }
}
