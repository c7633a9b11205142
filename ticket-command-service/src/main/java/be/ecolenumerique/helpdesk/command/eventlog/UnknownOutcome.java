package be.ecolenumerique.helpdesk.command.eventlog;

/** Not certain: the commit is stored, will be stored by a late write, or never; at most once. Only a request key tells. */
public final class UnknownOutcome extends AppendFailed {
    UnknownOutcome() {
        super("nobody knows yet whether the commit is stored");
    }
}
