package be.ecolenumerique.helpdesk.command.eventlog;

/** Why a commit was not, or not certainly, stored by this attempt. Each reason says how certain it is. */
public abstract sealed class AppendFailed extends RuntimeException
        permits AppendConflict, CommitRefused, LogOverloaded, LogUnavailable, RequestRepeated, UnknownOutcome {

    AppendFailed(String message) {
        super(message);
    }
}
