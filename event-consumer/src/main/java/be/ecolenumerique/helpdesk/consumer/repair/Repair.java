package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
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

    public String topic() {
        return source.topic();
    }

    public BlockedAggregates blocked() {
        return blocked;
    }

    /** How to give up an event that no repair will ever apply. */
    public Discard discard() {
        return new Discard(this, source, mender);
    }

    public RepairOutcome repair(String aggregate) {
        boolean wasBlocked = false;
        for (var block = find(aggregate); block.isPresent(); block = find(aggregate)) {
            wasBlocked = true;
            Optional<Obstacle> fault = repair(block.get());
            if (fault.isPresent()) {
                return new StillBlocked(fault.get().reason());
            }
        }
        return wasBlocked ? new Repaired() : new NotBlocked();
    }

    private Optional<Obstacle> repair(Block block) {
        try {
            Optional<Obstacle> fault = mender.apply(block.aggregate(), source.read(block));
            if (fault.isEmpty() && Blocking.get(blocked.unblock(block))) {
                LOG.info("Repaired {} of {}", block.aggregate(), projection);
            }
            return fault;
        } catch (AnotherOwner e) {
            return Optional.empty(); // another repair of the same: look again
        }
    }

    public Optional<Block> find(String aggregate) {
        return Optional.ofNullable(
                Blocking.get(blocked.among(List.of(aggregate))).get(aggregate));
    }
}
