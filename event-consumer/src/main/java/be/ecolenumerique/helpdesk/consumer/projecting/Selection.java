package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.EventReader;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of the deliveries of one aggregate, in their order: the new events up to the first that can not be used. Which delivery a
 * new event came by is kept beside it.
 */
final class Selection<E> {
    private final EventReader<E> reader;
    private final Refusals refusals;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<EventEnvelope<E>> events = new ArrayList<>();
    private Optional<Obstacle> obstacle = Optional.empty();
    private long seq;
    private String last;

    Selection(EventReader<E> reader, Refusals refusals, Row<?> row) {
        this.reader = reader;
        this.refusals = refusals;
        this.seq = row.seq();
        this.last = row.last();
    }

    /** @throws OtherHistory where the log and this topic no longer tell the same story */
    Selection<E> from(List<Delivery> arrived) {
        for (Delivery delivery : arrived) {
            if (obstacle.isPresent()) {
                break;
            }
            consider(delivery);
        }
        return this;
    }

    List<EventEnvelope<E>> events() {
        return events;
    }

    Delivery deliveryOf(int event) {
        return deliveries.get(event);
    }

    Optional<Obstacle> obstacle() {
        return obstacle;
    }

    private void consider(Delivery delivery) {
        if (!delivery.isEvent()) {
            obstacle = Optional.of(new Obstacle(delivery, BlockReason.UNDECODABLE, "NotTheAnnouncedEvent"));
            return;
        }
        switch (Verdict.of(seq, last, delivery)) {
            case NEXT -> take(delivery);
            case GAP -> obstacle = Optional.of(new Obstacle(delivery, BlockReason.GAP, ""));
            case OTHER_HISTORY -> throw new OtherHistory(delivery);
            case KNOWN -> {}
        }
    }

    private void take(Delivery delivery) {
        obstacle = refusals.of(delivery).or(() -> Attempts.obstacle(delivery, () -> accept(delivery)));
    }

    private void accept(Delivery delivery) {
        events.add(reader.read(delivery));
        deliveries.add(delivery);
        seq = delivery.sequence();
        last = delivery.eventId();
    }
}
