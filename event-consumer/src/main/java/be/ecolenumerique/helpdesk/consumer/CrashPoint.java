package be.ecolenumerique.helpdesk.consumer;

/** The instants between two durable writes of a batch, in their order. */
public enum CrashPoint {
    BEFORE_ANY_WRITE,
    AFTER_SIDE_WRITES,
    AFTER_ROWS,
    AFTER_DEAD_LETTERS,
    AFTER_BLOCKS,
    AFTER_POSITIONS
}
