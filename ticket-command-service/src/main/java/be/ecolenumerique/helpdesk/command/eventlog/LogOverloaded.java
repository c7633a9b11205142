package be.ecolenumerique.helpdesk.command.eventlog;

/** Certain: not stored. The queue before the log is full; come again later. */
public final class LogOverloaded extends AppendFailed {
    LogOverloaded() {
        super("the queue before the log is full");
    }
}
