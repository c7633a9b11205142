package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Discarded;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Kept;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.OtherFault;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Possible;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up the one event that an operator has named (ADR 0080): what comes before it is applied, its number counts as
 * passed, and then the aggregate is repaired like any other. It stays blocked until that has come to the end of what was
 * skipped, so the consumer beside it never meets a hole. Of several who do it at once, one does.
 */
public final class Discard {
    private static final Logger LOG = LoggerFactory.getLogger(Discard.class);

    private final Repair repair;
    private final SourceScan source;
    private final Mender mender;

    public Discard(Repair repair, SourceScan source, Mender mender) {
        this.repair = repair;
        this.source = source;
        this.mender = mender;
    }

    public Optional<Insight> examine(String aggregate) {
        return repair.find(aggregate).map(block -> mender.examine(block, source.read(block)));
    }

    public Discarding preview(String aggregate, String eventId) {
        return examine(aggregate).map(insight -> judge(insight, eventId)).orElseGet(NotBlocked::new);
    }

    public Discarding discard(String aggregate, String eventId) {
        Optional<Block> block = repair.find(aggregate);
        if (block.isEmpty()) {
            return new NotBlocked();
        }
        List<Delivery> missed = source.read(block.get());
        Insight insight = mender.examine(block.get(), missed);
        Discarding verdict = judge(insight, eventId);
        return verdict instanceof Possible ? discard(aggregate, eventId, missed, insight) : verdict;
    }

    private Discarding discard(String aggregate, String eventId, List<Delivery> missed, Insight insight) {
        try {
            Optional<Obstacle> fault = mender.apply(aggregate, missed);
            if (fault.map(f -> f.delivery().eventId()).filter(eventId::equals).isEmpty()) {
                return new OtherFault(fault.map(f -> f.delivery().eventId()));
            }
            mender.giveUp(fault.get().delivery());
        } catch (AnotherOwner e) {
            return new OtherFault(Optional.empty());
        }
        LOG.warn("Gave up event {} of {} in {}", eventId, aggregate, repair.projection());
        return new Discarded(insight, repair.repair(aggregate));
    }

    private static Discarding judge(Insight insight, String eventId) {
        Optional<String> atFault = insight.fault().map(fault -> fault.delivery().eventId());
        if (atFault.filter(id -> !id.isEmpty() && !id.equals(eventId)).isPresent()) {
            return new OtherFault(atFault);
        }
        return insight.kept().<Discarding>map(Kept::new).orElseGet(() -> new Possible(insight));
    }
}
