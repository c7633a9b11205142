package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which keys are closed for a record that could not be read; a newer one that can be read opens its key again. */
final class ClosedKeys {
    private final BlockedAggregates blocked;
    private final InstantSource clock;

    ClosedKeys(BlockedAggregates blocked, InstantSource clock) {
        this.blocked = blocked;
        this.clock = clock;
    }

    void update(LatestOfBatch batch) {
        var keys = new HashSet<>(batch.written().keySet());
        keys.addAll(batch.unreadable().keySet());
        Map<String, Block> closed = Blocking.get(blocked.among(keys));
        closed.values().forEach(block -> openIfNewer(block, batch));
        close(batch, closed);
    }

    private void openIfNewer(Block block, LatestOfBatch batch) {
        boolean newer = batch.written().getOrDefault(block.aggregate(), -1L) > block.through();
        if (newer && !Blocking.get(blocked.unblock(block))) {
            throw new AnotherOwner("closed again meanwhile");
        }
    }

    private void close(LatestOfBatch batch, Map<String, Block> closed) {
        List<Block> blocks = new ArrayList<>();
        batch.unreadable().forEach((key, record) -> blocks.add(block(key, record, closed)));
        if (!blocks.isEmpty()) {
            Blocking.await(blocked.block(blocks));
            require(Blocking.get(blocked.skip(blocks)) == blocks.size());
        }
    }

    private Block block(String key, ConsumerRecord<byte[], byte[]> record, Map<String, Block> closed) {
        Block before = closed.get(key);
        long from = before == null ? record.offset() : before.offset();
        return new Block(key, 0, record.partition(), from, record.offset(), clock.instant(), BlockReason.UNUSABLE);
    }

    private static void require(boolean all) {
        if (!all) {
            throw new AnotherOwner("opened meanwhile");
        }
    }
}
