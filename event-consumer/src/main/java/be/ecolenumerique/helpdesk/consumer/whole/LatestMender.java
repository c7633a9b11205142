package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Mender;
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
    public Optional<BlockReason> apply(String key, List<Delivery> missed) {
        var again = LatestOfBatch.of(missed.stream().map(Delivery::record).toList(), writing);
        storage.write(again.writes());
        storage.write(
                again.unreadable().keySet().stream().map(writing::withhold).toList());
        return again.unreadable().isEmpty() ? Optional.empty() : Optional.of(BlockReason.UNUSABLE);
    }
}
