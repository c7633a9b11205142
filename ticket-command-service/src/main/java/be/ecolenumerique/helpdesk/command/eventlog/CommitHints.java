package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * Wakes up whoever follows the log: a change stream of inserts that carries nothing but their numbers. Only a hint: the
 * follower looks once a second anyway.
 */
public final class CommitHints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitHints.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final List<Bson> NUMBERS_OF_INSERTS = List.of(
            Aggregates.match(Filters.eq("operationType", "insert")),
            Aggregates.project(Projections.include("documentKey")));

    private final Semaphore news = new Semaphore(0);
    private final Disposable watching;

    public CommitHints(MongoDatabase database) {
        MongoCollection<BsonDocument> commits = CommitCollection.in(database, BsonDocument.class);
        watching = Flux.defer(() -> Flux.from(commits.watch(NUMBERS_OF_INSERTS, BsonDocument.class)))
                .retryWhen(UntilItWorks.saying("New commits are not announced", LOG)
                        .maxBackoff(LONGEST_WAIT))
                .repeat()
                .subscribe(inserted -> wakeUp());
    }

    /** Returns when something was appended, or after {@code atMost}. */
    public void awaitNews(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a wait. */
    public void wakeUp() {
        news.release();
    }

    @Override
    public void close() {
        watching.dispose();
        wakeUp();
    }
}
