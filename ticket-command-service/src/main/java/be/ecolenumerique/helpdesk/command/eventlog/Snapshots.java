package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The collection {@code snapshots}: {@code {_id: aggregate, v, n, y, t, rv, p, m}}, the latest per aggregate; an older one
 * never replaces it. Never needed for correctness. {@code n}: the writer's tail, so that whoever starts from the snapshot
 * writes behind the commits in it.
 */
final class Snapshots {
    private final MongoCollection<Document> snapshots;

    Snapshots(MongoDatabase database) {
        snapshots = CommitCollection.safely(database.getCollection("snapshots"));
    }

    void store(LoggedEvent snapshot, long tail) {
        Document document = new Document("_id", snapshot.aggregate())
                .append("v", snapshot.version())
                .append("n", tail)
                .append("y", snapshot.kind())
                .append("t", snapshot.type())
                .append("rv", snapshot.revision())
                .append("p", snapshot.payload())
                .append("m", snapshot.metadata());
        replaceOlder(snapshot, document);
    }

    private void replaceOlder(LoggedEvent snapshot, Document document) {
        try {
            Mono.from(snapshots.replaceOne(
                            and(eq("_id", snapshot.aggregate()), lt("v", snapshot.version())),
                            document,
                            new ReplaceOptions().upsert(true)))
                    .block();
        } catch (MongoServerException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Stored> of(String aggregate) {
        return Mono.from(snapshots.find(eq("_id", aggregate)).first())
                .map(Snapshots::stored)
                .blockOptional();
    }

    private static Stored stored(Document document) {
        String aggregate = document.getString("_id");
        long version = document.getLong("v");
        LoggedEvent event = new LoggedEvent(
                aggregate,
                version,
                document.getString("y"),
                aggregate + "@" + version,
                document.getString("t"),
                document.getString("rv"),
                document.getString("p"),
                document.getString("m"),
                0);
        return new Stored(EventEntries.entry(event), document.getLong("n"));
    }

    record Stored(DomainEventData<String> entry, long tail) {}
}
