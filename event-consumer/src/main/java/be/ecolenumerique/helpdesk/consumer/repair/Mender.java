package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.List;
import java.util.Optional;

/** Applies what a blocked aggregate missed, as often as it is asked to, beside others who do the same. */
public interface Mender {

    /**
     * @param missed all its deliveries since the fault, or all there ever were, in the order of their arrival
     * @return why it can still not be followed
     */
    Optional<BlockReason> apply(String aggregate, List<Delivery> missed);
}
