package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.contracts.UnknownEventType;
import java.util.Optional;

/**
 * Reading and applying an event are pure, so what fails three times at once will fail for ever: no wait in between, and the
 * events of others do not wait either.
 */
final class Attempts {
    private static final int MOST = 3;

    private Attempts() {}

    static Optional<Obstacle> obstacle(Delivery delivery, Runnable attempt) {
        Optional<Obstacle> obstacle = Optional.empty();
        for (int i = 0; i < MOST; i++) {
            obstacle = failureOf(delivery, attempt);
            if (obstacle.isEmpty()) {
                break;
            }
        }
        return obstacle;
    }

    private static Optional<Obstacle> failureOf(Delivery delivery, Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (UnknownEventType e) {
            return Optional.of(Obstacle.of(delivery, BlockReason.UNKNOWN_TYPE, e));
        } catch (RuntimeException e) {
            return Optional.of(Obstacle.of(delivery, BlockReason.UNUSABLE, e));
        }
    }
}
