package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Mender;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Applies the missed events of an aggregate in the order of their numbers, guarded as ever. Records that say not even which
 * event they are are passed over: if one of them was an event, its number is missing and shows as a gap.
 */
public final class ProjectionMender<V, E> implements Mender {
    private final BatchProjector<V, E> projector;
    private final BatchWriter<V, E> writer;

    public ProjectionMender(
            ProjectionDefinition<V, E> definition, ConsumerEnvironment environment, DeadLetterTopic deadLetters) {
        Storage<V> storage = Storage.of(environment.database(), definition);
        this.projector = new BatchProjector<>(definition, storage);
        this.writer = new BatchWriter<>(
                storage,
                deadLetters,
                definition.passages(),
                new Steps(definition.name(), environment.crashPoints()),
                environment.clock());
    }

    @Override
    public Optional<BlockReason> apply(String aggregate, List<Delivery> missed) {
        List<Delivery> bySequence = missed.stream()
                .filter(Delivery::isEvent)
                .sorted(Comparator.comparingLong(Delivery::sequence))
                .toList();
        return bySequence.isEmpty() ? Optional.empty() : applyInOrder(aggregate, bySequence);
    }

    private Optional<BlockReason> applyInOrder(String aggregate, List<Delivery> bySequence) {
        try {
            Projected<V, E> projected = projector.projectBlocked(aggregate, bySequence);
            writer.writeRows(projected);
            return projected.obstacles().stream().map(Obstacle::reason).findFirst();
        } catch (OtherHistory e) {
            return Optional.of(BlockReason.OTHER_HISTORY);
        } catch (NotStorable e) {
            return Optional.of(BlockReason.NOT_STORABLE);
        }
    }
}
