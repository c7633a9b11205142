package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import reactor.core.publisher.Mono;

/**
 * Follows the log and never goes past a hole: a missing number may still be filled by a slow writer. A hole that is still
 * there a second later, by this reader's own clock, is closed with tombstones; from then on the slow writer meets a
 * duplicate and moves on. No clock decides about safety. Any number of readers may do it at once; one reader is used by
 * one thread at a time.
 */
public final class LogReader {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int DUPLICATE_KEY = 11000;

    private final LogQueries queries;
    private final MongoCollection<LogEntry> commits;
    private final Pace pace;

    private long missing;
    private long missingSinceNanos;

    public LogReader(MongoDatabase database) {
        this(database, Pace.REAL);
    }

    public LogReader(MongoDatabase database, Pace pace) {
        this.pace = pace;
        queries = new LogQueries(database);
        commits = CommitCollection.in(database, LogEntry.class);
    }

    /** At most {@code limit} entries after the number; empty at the end of the log, and before a hole. */
    public LogPage read(long after, int limit) {
        List<LogEntry> entries = queries.after(after, limit);
        List<LogEntry> stretch = entries.subList(0, lengthWithoutHole(entries, after));
        if (stretch.isEmpty() && !entries.isEmpty()) {
            waitAt(after + 1, entries.getFirst().number());
        }
        return LogPage.of(stretch, after);
    }

    /** The ids of the events that these commits hold; nothing for a number that the log has not given, or has closed. */
    public Map<Long, Set<String>> eventsOf(Set<Long> numbers) {
        return queries.among(numbers).stream()
                .collect(Collectors.toMap(
                        StoredCommit::number,
                        stored -> stored.commit().events().stream()
                                .map(LoggedEvent::id)
                                .collect(Collectors.toSet())));
    }

    private static int lengthWithoutHole(List<LogEntry> entries, long after) {
        int length = 0;
        while (length < entries.size() && entries.get(length).number() == after + length + 1) {
            length++;
        }
        return length;
    }

    private void waitAt(long hole, long next) {
        long now = pace.nanos();
        if (missing != hole) {
            missing = hole;
            missingSinceNanos = now;
        } else if (now - missingSinceNanos > PATIENCE_NANOS) {
            LongStream.range(hole, next).forEach(this::close);
        }
    }

    private void close(long number) {
        try {
            Mono.from(commits.insertOne(new Tombstone(number))).block();
        } catch (MongoWriteException | DuplicateKeyException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
