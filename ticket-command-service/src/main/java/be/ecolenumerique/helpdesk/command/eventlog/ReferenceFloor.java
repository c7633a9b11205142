package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Lifts the counters of references above numbers that were given and that the log does not know. */
public final class ReferenceFloor {
    private final MongoCollection<Document> references;

    public ReferenceFloor(MongoDatabase database) {
        references = CommitCollection.safely(database.getCollection(ReferenceCounter.COLLECTION));
    }

    /** The next block begins at this number or above. */
    public void raise(String prefix, long next) {
        Mono.from(references.updateOne(
                        eq("_id", prefix),
                        Updates.combine(Updates.max("next", next), Updates.max("checked", 0L)),
                        new UpdateOptions().upsert(true)))
                .block();
    }
}
