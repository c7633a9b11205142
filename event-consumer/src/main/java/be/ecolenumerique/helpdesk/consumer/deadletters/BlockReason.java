package be.ecolenumerique.helpdesk.consumer.deadletters;

/** Why an aggregate waits for repair. */
public enum BlockReason {
    /** Events before the one that arrived are missing. */
    GAP,
    /** The record says not even which event it is. */
    UNDECODABLE,
    /** An event that this release does not know. */
    UNKNOWN_TYPE,
    /** The event can not be read, or the projection fails on it. */
    UNUSABLE,
    /** MongoDB refuses what became of it. */
    NOT_STORABLE,
    /** Repair found another event under a number that was applied. */
    OTHER_HISTORY
}
