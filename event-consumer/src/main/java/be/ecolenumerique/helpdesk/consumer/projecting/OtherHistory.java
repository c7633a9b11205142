package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;

/** The number of an applied event, with another id: the log was restored to a state behind the topic. */
public final class OtherHistory extends Alarm {
    private static final long serialVersionUID = 1L;

    private final transient Delivery delivery;

    OtherHistory(Delivery delivery) {
        super("other-history", delivery + " (docs/backup.md, Restore)");
        this.delivery = delivery;
    }

    Obstacle obstacle() {
        return new Obstacle(delivery, BlockReason.OTHER_HISTORY, "");
    }
}
