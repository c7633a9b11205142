package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Commits as tests need them. */
public final class Commits {
    private Commits() {}

    public static LoggedEvent event(String aggregate, long version) {
        return event(aggregate, version, "ticket.commented", "{\"body\":\"" + aggregate + " é " + version + "\"}");
    }

    public static LoggedEvent event(String aggregate, long version, String type, String payload) {
        return new LoggedEvent(
                aggregate,
                version,
                "Ticket",
                UUID.randomUUID().toString(),
                type,
                "1",
                payload,
                "{\"correlationId\":\"test\"}",
                1_772_438_400_000L + version);
    }

    public static Commit commit(LoggedEvent... events) {
        return Commit.of(null, List.of(events));
    }

    public static Commit keyed(@Nullable String requestKey, LoggedEvent... events) {
        return Commit.of(requestKey, List.of(events));
    }

    /** The number, or the typed failure itself. */
    public static long append(CommitLog log, Commit commit) {
        try {
            return log.append(commit).orTimeout(40, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AppendFailed failed ? failed : e;
        }
    }
}
