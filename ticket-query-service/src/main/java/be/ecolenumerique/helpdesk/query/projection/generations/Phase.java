package be.ecolenumerique.helpdesk.query.projection.generations;

/** How far a generation is that is built beside the one that is shown. */
public enum Phase {
    /** From the beginning of the topics, without the indexes of the list. */
    REPLAYING,
    /** Indexed; catches up, and is compared. */
    COMPARING,
    /** Found to be other than the one that is shown; compared again and again, for a repair may end that. */
    DIFFERENT,
    /** Found equal: may be shown. */
    READY
}
