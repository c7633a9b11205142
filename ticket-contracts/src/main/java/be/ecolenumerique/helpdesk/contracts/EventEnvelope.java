package be.ecolenumerique.helpdesk.contracts;

import java.time.Instant;

/**
 * An event with its place in the world.
 *
 * @param eventId unique for ever; the same on each redelivery
 * @param aggregate {@code TECH-175}, {@code SUB:TECH-175}, {@code SUP-1} or a person id
 * @param sequence the number of the event within its aggregate, 1 = first, dense; of a ticket also its version
 * @param commit the number of its commit in the log
 * @param time when it happened (domain clock)
 */
public record EventEnvelope<E>(
        String eventId, String aggregate, long sequence, long commit, Instant time, EventMetadata metadata, E event) {

    public Actor actor() {
        return metadata.actor();
    }

    public <T> EventEnvelope<T> as(T other) {
        return new EventEnvelope<>(eventId, aggregate, sequence, commit, time, metadata, other);
    }
}
