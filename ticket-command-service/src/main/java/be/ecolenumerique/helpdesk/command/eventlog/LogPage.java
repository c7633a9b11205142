package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of the log without a hole.
 *
 * @param commits in their order
 * @param upTo the last number of the stretch, closed numbers included: where to go on
 */
public record LogPage(List<StoredCommit> commits, long upTo) {

    static LogPage of(List<LogEntry> entries, long after) {
        List<StoredCommit> commits = entries.stream()
                .filter(StoredCommit.class::isInstance)
                .map(StoredCommit.class::cast)
                .toList();
        return new LogPage(
                commits, entries.isEmpty() ? after : entries.getLast().number());
    }

    /** When its first commit was made; without one, {@link Instant#MAX}. */
    public Instant oldest() {
        return commits.isEmpty() ? Instant.MAX : commits.getFirst().at();
    }
}
