package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a blocked aggregate up to date while the consumer goes on: reads what was skipped, applies it, and unblocks only if
 * nothing more was skipped meanwhile; else once more. Any replica may do it, several at once too.
 */
public final class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final String projection;
    private final BlockedAggregates blocked;
    private final SourceScan source;
    private final Mender mender;

    public Repair(String projection, BlockedAggregates blocked, SourceScan source, Mender mender) {
        this.projection = projection;
        this.blocked = blocked;
        this.source = source;
        this.mender = mender;
    }

    public String projection() {
        return projection;
    }

    public BlockedAggregates blocked() {
        return blocked;
    }

    public RepairOutcome replay(String aggregate) {
        boolean wasBlocked = false;
        for (var block = find(aggregate); block.isPresent(); block = find(aggregate)) {
            wasBlocked = true;
            Optional<BlockReason> fault = repair(block.get());
            if (fault.isPresent()) {
                return new StillBlocked(fault.get());
            }
        }
        return wasBlocked ? new Repaired() : new NotBlocked();
    }

    private Optional<BlockReason> repair(Block block) {
        try {
            Optional<BlockReason> fault = mender.apply(block.aggregate(), source.read(block));
            if (fault.isEmpty() && Blocking.get(blocked.unblock(block))) {
                LOG.info("Repaired {} of {}", block.aggregate(), projection);
            }
            return fault;
        } catch (AnotherOwner e) {
            return Optional.empty(); // another repair of the same: look again
        }
    }

    private Optional<Block> find(String aggregate) {
        return Optional.ofNullable(
                Blocking.get(blocked.among(List.of(aggregate))).get(aggregate));
    }
}
