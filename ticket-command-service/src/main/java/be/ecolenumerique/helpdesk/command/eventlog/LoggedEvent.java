package be.ecolenumerique.helpdesk.command.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in the log. Payload and metadata are JSON text that the log copies and never reads.
 *
 * @param aggregate {@code TECH-175}; for an event of no aggregate {@code "!"} and its own id
 * @param version 0 = the first event of its aggregate
 * @param kind the aggregate's kind, {@code Ticket}; none for an event of no aggregate
 * @param type wire name, {@code ticket.intervention-scheduled}
 * @param revision of the type; none where the codec knows no revisions
 * @param millis when it happened, milliseconds since 1970 (domain clock)
 */
public record LoggedEvent(
        String aggregate,
        long version,
        @Nullable String kind,
        String id,
        String type,
        @Nullable String revision,
        String payload,
        String metadata,
        long millis) {
    private static final String NO_AGGREGATE = "!";

    static String placeWithoutAggregate(String eventId) {
        return NO_AGGREGATE + eventId;
    }

    /** The event belongs to an aggregate. */
    public boolean hasAggregate() {
        return !aggregate.startsWith(NO_AGGREGATE);
    }

    boolean standsAt(String otherAggregate, long otherVersion) {
        return version == otherVersion && aggregate.equals(otherAggregate);
    }
}
