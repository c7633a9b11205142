package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.Passage;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.time.Instant;

/** An event that became part of its aggregate's row, and how it came. */
record Applied<E>(EventEnvelope<E> event, Delivery delivery) {

    Passage passage() {
        return new Passage(
                event.aggregate(),
                event.sequence(),
                event.eventId(),
                Instant.ofEpochMilli(delivery.record().timestamp()));
    }
}
