package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The collection {@code references}: {@code {_id: prefix, next, checked}}. Every number that the log holds up to commit
 * {@code checked} is below {@code next}. Each block first looks at the commits since then, some hundreds at most; so a
 * counter that was lost, or restored from an old copy, finds the log's greatest number by itself and goes on above it.
 */
public final class ReferenceCounter {
    static final String COLLECTION = "references";

    private static final FindOneAndUpdateOptions RESULT_OR_NEW =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final CommitLog log;
    private final MongoCollection<Document> references;
    private final String prefix;
    private final long first;

    /** @param first the number of the very first reference */
    public ReferenceCounter(CommitLog log, MongoDatabase database, String prefix, long first) {
        this.log = log;
        references = CommitCollection.safely(database.getCollection(COLLECTION));
        this.prefix = prefix;
        this.first = first;
    }

    String prefix() {
        return prefix;
    }

    /** The first number of a block that is the caller's alone. */
    long takeBlock(int size) {
        return log.reading(queries -> {
            long end = queries.greatestNumber();
            long floor = 1 + queries.greatestReference(prefix, checked());
            return take(Math.max(first, floor), end, size) - size;
        });
    }

    private long checked() {
        return Mono.from(references.find(eq("_id", prefix)).first())
                .map(counter -> counter.getLong("checked"))
                .blockOptional()
                .orElse(0L);
    }

    private long take(long floor, long end, int size) {
        Document start = new Document("$max", List.of("$next", floor));
        Document update = new Document("next", new Document("$add", List.of(start, (long) size)))
                .append("checked", new Document("$max", List.of("$checked", end)));
        return Mono.from(references.findOneAndUpdate(
                        eq("_id", prefix), List.of(new Document("$set", update)), RESULT_OR_NEW))
                .map(counter -> counter.getLong("next"))
                .blockOptional()
                .orElseThrow();
    }
}
