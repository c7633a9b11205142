package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.concurrent.CompletableFuture;

/** A commit that waits for its number: what is written, whom to tell, and until when it makes sense to go on trying. */
record QueuedCommit(Commit commit, EncodedCommit encoded, CompletableFuture<Long> outcome, long deadlineNanos) {

    boolean isPast(long nanos) {
        return nanos - deadlineNanos > 0;
    }

    void storedAt(long number) {
        outcome.complete(number);
    }

    void failed(AppendFailed why) {
        outcome.completeExceptionally(why);
    }
}
