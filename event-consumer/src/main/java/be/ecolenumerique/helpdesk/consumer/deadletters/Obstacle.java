package be.ecolenumerique.helpdesk.consumer.deadletters;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;

/**
 * A delivery that can not be used.
 *
 * @param error its class name: the message of an error may hold content
 */
public record Obstacle(Delivery delivery, BlockReason reason, String error) {

    public static Obstacle of(Delivery delivery, BlockReason reason, Throwable error) {
        return new Obstacle(delivery, reason, error.getClass().getSimpleName());
    }

    /** A gap is no fault of the event that shows it. */
    public boolean isDeadLetter() {
        return reason != BlockReason.GAP;
    }
}
