package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.Optional;

/** Deliveries that MongoDB refused to store what became of them, found by trying each alone. */
@FunctionalInterface
interface Refusals {
    Refusals NONE = delivery -> Optional.empty();

    Optional<Obstacle> of(Delivery delivery);

    static Refusals only(Delivery refused, Throwable error) {
        return delivery -> delivery.equals(refused)
                ? Optional.of(Obstacle.of(delivery, BlockReason.NOT_STORABLE, error))
                : Optional.empty();
    }
}
