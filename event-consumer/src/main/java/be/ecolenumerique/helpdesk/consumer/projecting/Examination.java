package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Insight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a repair of a blocked aggregate would meet, found without a write. */
record Examination<V, E>(BatchProjector<V, E> projector, GivingUp<V> givingUp) {

    Insight of(Block block, List<Delivery> bySequence) {
        Row<V> row = projector.row(block.aggregate());
        Fold<V, E> fold = fold(block.aggregate(), row, bySequence);
        Optional<Obstacle> fault = fold.obstacle().or(() -> refused(block, row, bySequence));
        Row<V> atFault = fold.obstacle().isPresent() ? fold.after() : row;
        return Insight.of(row.seq(), fault, givingUp.kept(atFault, fault), bySequence);
    }

    private Fold<V, E> fold(String aggregate, Row<V> row, List<Delivery> bySequence) {
        if (bySequence.isEmpty()) {
            return new Fold<>(row);
        }
        try {
            Map<String, Fold<V, E>> folds =
                    projector.projectBlocked(aggregate, bySequence).folds();
            return folds.getOrDefault(aggregate, new Fold<>(row));
        } catch (OtherHistory e) {
            return new Fold<V, E>(row).stoppedBy(e.obstacle());
        }
    }

    /** What MongoDB refuses shows only when it is written: it is taken for refused still. */
    private static Optional<Obstacle> refused(Block block, Row<?> row, List<Delivery> bySequence) {
        return bySequence.stream()
                .filter(d -> block.reason() == BlockReason.NOT_STORABLE && d.sequence() == row.seq() + 1)
                .findFirst()
                .map(d -> new Obstacle(d, BlockReason.NOT_STORABLE, ""));
    }
}
