package be.ecolenumerique.helpdesk.command.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What the log checks before the queue. The unique index does not look inside one document, and neither MongoDB nor the
 * broker may be the first to find a commit too large.
 */
final class Storable {
    static final int LARGEST_COMMIT = 15 * 1024 * 1024;
    static final int LARGEST_EVENT = 256 * 1024;
    static final int MOST_EVENTS = 4096;

    private Storable() {}

    static EncodedCommit encoded(Commit commit, Instant at) {
        if (commit.events().isEmpty() || commit.events().size() > MOST_EVENTS) {
            throw new CommitRefused("it has " + commit.events().size() + " events");
        }
        checkOnce(commit);
        commit.events().forEach(Storable::checkSize);
        EncodedCommit encoded = EncodedCommit.of(commit, at);
        if (encoded.size() > LARGEST_COMMIT) {
            throw new CommitRefused("it has " + encoded.size() + " bytes");
        }
        return encoded;
    }

    private static void checkOnce(Commit commit) {
        if (commit.events().size() == 1) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (LoggedEvent event : commit.events()) {
            record Place(String aggregate, long version) {}
            if (!seen.add(event.id()) || !seen.add(new Place(event.aggregate(), event.version()))) {
                throw new AppendConflict(event);
            }
        }
    }

    private static void checkSize(LoggedEvent event) {
        long atMost = 3L * (event.payload().length() + event.metadata().length());
        if (atMost > LARGEST_EVENT && bytes(event.payload()) + bytes(event.metadata()) > LARGEST_EVENT) {
            throw new CommitRefused("an event of type " + event.type() + " is over " + LARGEST_EVENT + " bytes");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
