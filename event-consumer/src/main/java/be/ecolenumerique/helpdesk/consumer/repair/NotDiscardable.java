package be.ecolenumerique.helpdesk.consumer.repair;

/** Why an event can not be given up; an aggregate is never led on over something that nobody has looked at. */
public enum NotDiscardable {
    /** Nothing stands in the way any more: repair. */
    NOTHING,
    /** Events before it are missing, and nobody knows what they say. They have to arrive. */
    GAP,
    /** The record is nobody's event; repair passes over it. */
    UNDECODABLE,
    /** Only a release that knows the event can tell what it would take away. */
    UNKNOWN_TYPE,
    /** The number was given to another event: the log and the topic contradict each other. */
    OTHER_HISTORY,
    /** Without the first event there is nothing to follow. */
    FIRST_EVENT,
    /** Somebody could see or do more without the event. */
    PROTECTED,
    /** A record of a compacted topic: the next one of its key takes its place. */
    COMPACTED
}
