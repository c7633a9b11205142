package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.RawBsonDocument;

/** Reads along while others write, as a relay does, and keeps the bytes of every commit that it came by. */
public final class Follower implements AutoCloseable {
    private static final int LONGEST_READING_MINUTES = 5;

    private final LogReader reader;
    private final CommitHints hints;
    private final List<RawBsonDocument> copied = new ArrayList<>();
    private final CompletableFuture<Void> reading;
    private volatile long target = Long.MAX_VALUE;
    private volatile long position;

    public Follower(LogFixture fixture) {
        reader = new LogReader(fixture.database());
        hints = new CommitHints(fixture.database());
        reading = CompletableFuture.runAsync(this::follow, Executors.newVirtualThreadPerTaskExecutor());
    }

    private void follow() {
        while (position < target) {
            LogPage page = next();
            page.commits()
                    .forEach(stored -> copied.add(
                            EncodedCommit.of(stored.commit(), stored.at()).numbered(stored.number())));
            if (page.upTo() == position) {
                hints.awaitNews(Duration.ofMillis(200));
            }
            position = page.upTo();
        }
    }

    /** Nothing while there is no primary. */
    private LogPage next() {
        try {
            return reader.read(position, 100);
        } catch (MongoException noPrimary) {
            return new LogPage(List.of(), position);
        }
    }

    /** The copy of the log up to this number; what comes behind it is not read. */
    public List<RawBsonDocument> upTo(long number) {
        target = number;
        reading.orTimeout(LONGEST_READING_MINUTES, TimeUnit.MINUTES).join();
        return copied;
    }

    @Override
    public void close() {
        target = 0;
        hints.close();
    }
}
