package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** An event of no aggregate, as Axon wants to see it. */
record FreeEventData(TrackingToken trackingToken, DomainEventData<String> event) implements TrackedEventData<String> {

    @Override
    public String getEventIdentifier() {
        return event.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
        return event.getTimestamp();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return event.getMetaData();
    }

    @Override
    public SerializedObject<String> getPayload() {
        return event.getPayload();
    }
}
