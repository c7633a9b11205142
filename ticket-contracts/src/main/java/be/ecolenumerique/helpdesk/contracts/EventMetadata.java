package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/**
 * What surrounds an event: who, and the way to its cause. {@code correlationId}: of the request; {@code causationId}: the
 * event that led to it, if any; {@code traceparent}: W3C trace context.
 */
public record EventMetadata(
        Actor actor, Optional<String> correlationId, Optional<String> causationId, Optional<String> traceparent) {

    public static EventMetadata by(Actor actor) {
        return new EventMetadata(actor, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
