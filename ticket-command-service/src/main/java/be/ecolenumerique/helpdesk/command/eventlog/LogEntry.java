package be.ecolenumerique.helpdesk.command.eventlog;

/** What stands at a number of the log. */
public sealed interface LogEntry permits StoredCommit, Tombstone {
    long number();
}
