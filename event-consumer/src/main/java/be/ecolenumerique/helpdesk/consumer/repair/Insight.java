package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * How a blocked aggregate is now.
 *
 * @param applied number of the last event that is applied
 * @param fault what stands in the way of the next one; empty where a repair would succeed
 * @param kept why the fault can not be given up; empty where it can
 * @param waiting the numbers from the fault on that wait, each once, in order
 */
public record Insight(long applied, Optional<Obstacle> fault, Optional<NotDiscardable> kept, List<Long> waiting) {
    public static Insight of(
            long applied, Optional<Obstacle> fault, Optional<NotDiscardable> kept, List<Delivery> missed) {
        List<Long> waiting = missed.stream()
                .map(Delivery::sequence)
                .filter(sequence -> sequence > applied)
                .distinct()
                .sorted()
                .toList();
        return new Insight(applied, fault, kept, waiting);
    }
}
