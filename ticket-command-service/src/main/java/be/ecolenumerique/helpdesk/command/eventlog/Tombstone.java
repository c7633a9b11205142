package be.ecolenumerique.helpdesk.command.eventlog;

/** A number that a reader closed because its writer did not come: nothing can appear there any more. */
record Tombstone(long number) implements LogEntry {}
