package be.ecolenumerique.helpdesk.command.eventlog;

/** Certain: not stored, and no repetition will be: the commit itself is not storable (too large, or refused by the store). */
public final class CommitRefused extends AppendFailed {
    CommitRefused(String why) {
        super("the commit can not be stored: " + why);
    }
}
