package be.ecolenumerique.helpdesk.command.eventlog;

/** Certain: this attempt is not stored, because a commit with the same request key is. Its first result is the answer. */
public final class RequestRepeated extends AppendFailed {
    private final transient StoredCommit first;

    RequestRepeated(StoredCommit first) {
        super("the request is already in the log, in commit " + first.number());
        this.first = first;
    }

    public StoredCommit first() {
        return first;
    }
}
