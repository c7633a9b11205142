package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Insight;
import be.ecolenumerique.helpdesk.consumer.repair.Mender;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies the missed events of an aggregate in the order of their numbers, guarded as ever. Records that say not even which
 * event they are are passed over: if one of them was an event, its number is missing and shows as a gap.
 */
public final class ProjectionMender<V, E> implements Mender {
    private final BatchProjector<V, E> projector;
    private final BatchWriter<V, E> writer;
    private final GivingUp<V> givingUp;
    private final Examination<V, E> examination;

    public ProjectionMender(
            ProjectionDefinition<V, E> definition, ConsumerEnvironment environment, DeadLetterTopic deadLetters) {
        Storage<V> storage = Storage.of(environment.database(), definition);
        this.projector = new BatchProjector<>(definition, storage);
        this.givingUp = new GivingUp<>(definition.projection());
        this.examination = new Examination<>(projector, givingUp);
        this.writer = new BatchWriter<>(
                storage,
                deadLetters,
                definition.passages(),
                new Steps(definition.name(), environment.crashPoints()),
                environment.clock());
    }

    @Override
    public Optional<Obstacle> apply(String aggregate, List<Delivery> missed) {
        List<Delivery> bySequence = bySequence(missed);
        try {
            return applyAll(aggregate, bySequence);
        } catch (NotStorable e) {
            return firstRefused(aggregate, bySequence);
        }
    }

    private Optional<Obstacle> applyAll(String aggregate, List<Delivery> bySequence) {
        if (bySequence.isEmpty()) {
            return Optional.empty();
        }
        try {
            Projected<V, E> projected = projector.projectBlocked(aggregate, bySequence);
            writer.writeRows(projected);
            return projected.obstacles().stream().findFirst();
        } catch (OtherHistory e) {
            return Optional.of(e.obstacle());
        }
    }

    /** One after the other, so that only what MongoDB refuses is left. */
    private Optional<Obstacle> firstRefused(String aggregate, List<Delivery> bySequence) {
        Optional<Obstacle> obstacle = Optional.empty();
        for (int i = 0; i < bySequence.size() && obstacle.isEmpty(); i++) {
            Delivery delivery = bySequence.get(i);
            try {
                obstacle = applyAll(aggregate, List.of(delivery));
            } catch (NotStorable e) {
                obstacle = Optional.of(Obstacle.of(delivery, BlockReason.NOT_STORABLE, e));
            }
        }
        return obstacle;
    }

    @Override
    public Insight examine(Block block, List<Delivery> missed) {
        return examination.of(block, bySequence(missed));
    }

    @Override
    public void giveUp(Delivery event) {
        Row<V> row = projector.row(event.aggregate());
        if (row.seq() + 1 != event.sequence()) {
            throw new AnotherOwner("not the next event");
        }
        Fold<V, E> fold = new Fold<V, E>(row).without(event, givingUp.step(row, event));
        writer.writeRows(new Projected<>(
                Batch.of(List.of(event), event.aggregate()::equals), List.of(), Map.of(event.aggregate(), fold)));
    }

    private static List<Delivery> bySequence(List<Delivery> missed) {
        return missed.stream()
                .filter(Delivery::isEvent)
                .sorted(Comparator.comparingLong(Delivery::sequence))
                .toList();
    }
}
