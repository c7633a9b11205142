package be.ecolenumerique.helpdesk.consumer.records;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.WireEvent;

/** The event in a record's value, which must be the one that the record's headers announce. */
public final class EventReader<E> {
    private final EventCodec codec = EventCodec.published();
    private final Class<E> eventClass;

    public EventReader(Class<E> eventClass) {
        this.eventClass = eventClass;
    }

    /** @throws RuntimeException of whatever kind where there is no such event in it */
    public EventEnvelope<E> read(Delivery delivery) {
        WireEvent wire = WireEvent.parse(delivery.record().value());
        if (!isAnnounced(wire, delivery)) {
            throw new NotTheAnnouncedEvent(delivery.toString());
        }
        EventEnvelope<Object> envelope = codec.decode(wire, delivery.commit());
        return envelope.as(eventClass.cast(envelope.event()));
    }

    private static boolean isAnnounced(WireEvent wire, Delivery delivery) {
        return delivery.isEvent()
                && wire.aggregate().equals(delivery.aggregate())
                && wire.sequence() == delivery.sequence()
                && wire.eventId().equals(delivery.eventId());
    }
}
