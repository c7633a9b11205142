package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Insight;
import be.ecolenumerique.helpdesk.consumer.repair.Mender;
import be.ecolenumerique.helpdesk.consumer.repair.NotDiscardable;
import java.util.List;
import java.util.Optional;

/** Reads the records of a closed key again; it opens where the newest of them can be read. */
final class LatestMender implements Mender {
    private final LatestValues.Writing writing;
    private final LatestStorage storage;

    LatestMender(LatestValues.Writing writing, LatestStorage storage) {
        this.writing = writing;
        this.storage = storage;
    }

    @Override
    public Optional<Obstacle> apply(String key, List<Delivery> missed) {
        var again = LatestOfBatch.of(missed.stream().map(Delivery::record).toList(), writing);
        storage.write(again.writes());
        storage.write(
                again.unreadable().keySet().stream().map(writing::withhold).toList());
        return fault(again);
    }

    @Override
    public Insight examine(Block block, List<Delivery> missed) {
        Optional<Obstacle> fault =
                fault(LatestOfBatch.of(missed.stream().map(Delivery::record).toList(), writing));
        NotDiscardable kept = fault.isPresent() ? NotDiscardable.COMPACTED : NotDiscardable.NOTHING;
        return Insight.of(0, fault, Optional.of(kept), missed);
    }

    @Override
    public void giveUp(Delivery record) {
        throw new AnotherOwner("the next record of its key takes its place");
    }

    private static Optional<Obstacle> fault(LatestOfBatch records) {
        return records.unreadable().values().stream()
                .map(record -> new Obstacle(Delivery.of(record), BlockReason.UNUSABLE, ""))
                .findFirst();
    }
}
