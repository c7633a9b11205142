package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/** The topics, their record keys, and the names of the record headers (UTF-8 text each). */
public final class Topics {
    public static final String TICKET_EVENTS = "ticket-events";
    public static final String SUBSCRIPTION_EVENTS = "subscription-events";
    public static final String DIRECTORY_EVENTS = "directory-events";
    /** Compacted; key = person id; value = JSON of {@link Person}, none = erased. */
    public static final String PEOPLE = "people";

    public static final int TICKET_PARTITIONS = 12;
    public static final int DIRECTORY_PARTITIONS = 1;

    public static final String HEADER_EVENT_ID = "eventId";
    public static final String HEADER_AGGREGATE = "aggregate";
    /** 1 = first of its aggregate. */
    public static final String HEADER_SEQUENCE = "sequence";
    /** Number of the commit in the log. */
    public static final String HEADER_COMMIT = "commit";

    public static final String HEADER_TYPE = "type";
    public static final String HEADER_REVISION = "revision";
    /** RFC 3339, UTC. */
    public static final String HEADER_TIME = "time";
    /** W3C trace context; may be absent. */
    public static final String HEADER_TRACEPARENT = "traceparent";

    private Topics() {}

    /** Where an event of this wire name is published; nowhere for what a service keeps for itself. */
    public static Optional<String> ofType(String eventType) {
        return switch (eventType.substring(0, eventType.indexOf('.') + 1)) {
            case "ticket." -> Optional.of(TICKET_EVENTS);
            case "subscription." -> Optional.of(SUBSCRIPTION_EVENTS);
            case "supplier.", "person." -> Optional.of(DIRECTORY_EVENTS);
            default -> Optional.empty();
        };
    }

    /** The record key: the aggregate, and for a subscription its ticket. */
    public static String keyOf(String aggregate) {
        return aggregate.startsWith(SubscriptionEvent.AGGREGATE_PREFIX)
                ? aggregate.substring(SubscriptionEvent.AGGREGATE_PREFIX.length())
                : aggregate;
    }

    /** Dead letters of one consumer group for one topic. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
