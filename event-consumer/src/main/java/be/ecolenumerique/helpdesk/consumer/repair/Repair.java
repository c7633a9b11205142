package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a blocked aggregate up to date while the consumer goes on: reads what was skipped, applies it, and unblocks only if
 * nothing more was skipped meanwhile; else once more. Any replica may do it, several at once too.
 */
public final class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private static final int TOGETHER = 200;

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
        return Objects.requireNonNull(repair(List.of(aggregate)).get(aggregate));
    }

    /** Several in one reading of what they missed, so many at a time that what is held of them stays bounded. */
    public Map<String, RepairOutcome> repair(List<String> aggregates) {
        var outcomes = new LinkedHashMap<String, RepairOutcome>();
        for (int i = 0; i < aggregates.size(); i += TOGETHER) {
            repairTogether(aggregates.subList(i, Math.min(i + TOGETHER, aggregates.size())), outcomes);
        }
        return outcomes;
    }

    private void repairTogether(List<String> aggregates, Map<String, RepairOutcome> outcomes) {
        aggregates.forEach(aggregate -> outcomes.put(aggregate, new NotBlocked()));
        Collection<String> left = aggregates;
        for (var blocks = among(left); !blocks.isEmpty(); blocks = among(left)) {
            left = repair(blocks, outcomes);
        }
    }

    /** @return those that have no fault any more; they are blocked still where more was skipped meanwhile */
    private List<String> repair(Map<String, Block> blocks, Map<String, RepairOutcome> outcomes) {
        Map<String, List<Delivery>> missed = source.read(blocks.values());
        var left = new ArrayList<String>();
        blocks.forEach((aggregate, block) -> {
            Optional<Obstacle> fault = repair(block, missed.getOrDefault(aggregate, List.of()));
            outcomes.put(
                    aggregate,
                    fault.<RepairOutcome>map(f -> new StillBlocked(f.reason())).orElseGet(Repaired::new));
            if (fault.isEmpty()) {
                left.add(aggregate);
            }
        });
        return left;
    }

    private Optional<Obstacle> repair(Block block, List<Delivery> missed) {
        try {
            Optional<Obstacle> fault = mender.apply(block.aggregate(), missed);
            if (fault.isEmpty() && Blocking.get(blocked.unblock(block))) {
                LOG.info("Repaired {} of {}", block.aggregate(), projection);
            }
            return fault;
        } catch (AnotherOwner e) {
            return Optional.empty(); // another repair of the same: look again
        }
    }

    public Optional<Block> find(String aggregate) {
        return Optional.ofNullable(among(List.of(aggregate)).get(aggregate));
    }

    private Map<String, Block> among(Collection<String> aggregates) {
        return Blocking.get(blocked.among(aggregates));
    }
}
