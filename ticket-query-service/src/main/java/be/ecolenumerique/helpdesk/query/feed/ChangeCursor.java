package be.ecolenumerique.helpdesk.query.feed;

import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonTimestamp;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * An open change stream, asked batch by batch: unlike the driver's it also answers that nothing happened, so whoever follows
 * it knows how old its knowledge is. For one thread.
 */
public final class ChangeCursor implements AutoCloseable {
    /** More events than this come in several batches. */
    public static final int BATCH = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MongoDatabase database;
    private final Watched watched;
    private final ClientSession session;
    private final long openedAt;
    private final long id;

    /** @param token to go on from after this batch */
    public record Batch(List<Change> changes, boolean full, Document token) {}

    private ChangeCursor(MongoDatabase database, Watched watched, ClientSession session, Document opened) {
        this.database = database;
        this.watched = watched;
        this.session = session;
        this.openedAt = opened.get("operationTime", BsonTimestamp.class).getValue();
        this.id = opened.get("cursor", Document.class).getLong("id");
    }

    static ChangeCursor open(MongoClient client, MongoDatabase database, Watched watched, Optional<Document> after) {
        ClientSession session = answer(Mono.from(client.startSession()));
        try {
            var opening = new Document("aggregate", 1)
                    .append("pipeline", watched.pipeline(after))
                    .append("cursor", new Document("batchSize", 0))
                    .append("readConcern", new Document("level", "majority"));
            return new ChangeCursor(
                    database, watched, session, answer(Mono.from(database.runCommand(session, opening))));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Everything after this cluster time comes by. */
    public long openedAt() {
        return openedAt;
    }

    /** @param wait how long to wait where nothing happened */
    public Batch next(Duration wait) {
        var more = new Document("getMore", id)
                .append("collection", "$cmd.aggregate")
                .append("batchSize", BATCH)
                .append("maxTimeMS", wait.toMillis());
        var cursor = answer(Mono.from(database.runCommand(session, more))).get("cursor", Document.class);
        if (cursor.getLong("id") == 0) {
            throw new StreamEnded();
        }
        var events = cursor.getList("nextBatch", Document.class);
        return new Batch(
                events.stream().flatMap(watched::read).toList(),
                events.size() >= BATCH,
                cursor.get("postBatchResumeToken", Document.class));
    }

    @Override
    public void close() {
        session.close();
    }

    private static <T> T answer(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(PATIENCE));
    }
}
