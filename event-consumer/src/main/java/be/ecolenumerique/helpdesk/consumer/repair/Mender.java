package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.List;
import java.util.Optional;

/** Applies what a blocked aggregate missed, as often as it is asked to, beside others who do the same. */
public interface Mender {
    /**
     * @param missed all its deliveries since the fault, or all there ever were, in the order of their arrival
     * @return why it can still not be followed
     */
    Optional<Obstacle> apply(String aggregate, List<Delivery> missed);

    /** What {@link #apply} would meet; writes nothing. */
    Insight examine(Block block, List<Delivery> missed);

    /**
     * Moves the aggregate on over an event that is the next one and can be given up.
     *
     * @throws be.ecolenumerique.helpdesk.consumer.records.AnotherOwner where it is not the next one any more
     */
    void giveUp(Delivery event);
}
