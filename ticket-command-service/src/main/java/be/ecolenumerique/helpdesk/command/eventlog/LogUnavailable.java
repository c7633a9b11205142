package be.ecolenumerique.helpdesk.command.eventlog;

/** Certain: not stored. No primary is known, or the log is not yet or no longer open. */
public final class LogUnavailable extends AppendFailed {
    LogUnavailable(String why) {
        super("the log takes no commit: " + why);
    }
}
