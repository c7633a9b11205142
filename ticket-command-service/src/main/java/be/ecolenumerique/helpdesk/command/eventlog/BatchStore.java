package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes batches and reads what became of them, in one causally consistent session: what is read after a failed write is
 * not older than that write. Used by one thread.
 */
final class BatchStore implements AutoCloseable {
    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoCollection<RawBsonDocument> commits;
    private final LogQueries queries;
    private final ClientSession session;

    private BatchStore(MongoCollection<RawBsonDocument> commits, LogQueries queries, ClientSession session) {
        this.commits = commits;
        this.queries = queries;
        this.session = session;
    }

    /** Creates the indexes; fails as long as there is no primary. */
    static BatchStore open(MongoClient client, MongoDatabase database) {
        MongoCollection<RawBsonDocument> commits = CommitCollection.in(database, RawBsonDocument.class);
        CommitCollection.createIndexes(commits);
        ClientSessionOptions causal =
                ClientSessionOptions.builder().causallyConsistent(true).build();
        return new BatchStore(
                commits,
                new LogQueries(database),
                Objects.requireNonNull(Mono.from(client.startSession(causal)).block()));
    }

    InsertResult insert(long first, List<QueuedCommit> batch) {
        List<RawBsonDocument> documents = new ArrayList<>(batch.size());
        batch.forEach(queued -> documents.add(queued.encoded().numbered(first + documents.size())));
        try {
            Mono.from(commits.insertMany(session, documents, IN_ORDER)).block();
            return new InsertResult.AllStored();
        } catch (MongoBulkWriteException e) {
            return stoppedBy(e);
        } catch (MongoException e) {
            return new InsertResult.Unknown();
        }
    }

    private static InsertResult stoppedBy(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) {
            return new InsertResult.Unknown();
        }
        BulkWriteError error = e.getWriteErrors().getFirst();
        return error.getCode() == DUPLICATE_KEY
                ? new InsertResult.DuplicateAt(error.getIndex())
                : new InsertResult.RefusedAt(error.getIndex(), error.getMessage());
    }

    /** Fails with a MongoException while nothing can be read. */
    Settlement settle(long first, List<QueuedCommit> open) {
        return new Settlement(
                Objects.requireNonNull(Flux.from(commits.aggregate(session, Settlement.question(first, open)))
                        .collectList()
                        .block()));
    }

    /** The commit that holds the request key. */
    Optional<StoredCommit> firstOf(String requestKey) {
        return queries.ofRequest(requestKey);
    }

    @Override
    public void close() {
        session.close();
    }
}
