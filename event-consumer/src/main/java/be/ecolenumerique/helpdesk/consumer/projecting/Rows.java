package be.ecolenumerique.helpdesk.consumer.projecting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of a projection. A row is replaced only where it still is what was read; all reads and writes are of what a
 * majority has (ADR 0030), so no change of the primary takes back what a later write builds on.
 */
final class Rows<V> {
    private static final String SEQ = "seq";
    private static final String LAST = "last";

    private final MongoCollection<Document> rows;
    private final RowCodec<V> codec;

    Rows(MongoDatabase database, String collection, RowCodec<V> codec) {
        this.rows = database.getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.codec = codec;
    }

    Mono<Map<String, Row<V>>> find(Collection<String> aggregates) {
        return Flux.from(rows.find(in("_id", aggregates))).collectMap(d -> d.getString("_id"), this::read);
    }

    /** @throws AnotherOwner where one of them is no longer what was read; others may be written */
    void write(Map<String, ? extends Fold<V, ?>> changed) {
        List<WriteModel<Document>> writes = changed.entrySet().stream()
                .map(e -> write(e.getKey(), e.getValue()))
                .toList();
        if (!writes.isEmpty() && written(writes) < writes.size()) {
            throw new AnotherOwner("rows");
        }
    }

    private int written(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = Bulk.unordered(rows, writes);
            return result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (WriteFailures.areRepeats(e)) {
                return 0;
            }
            throw WriteFailures.of(e);
        }
    }

    private WriteModel<Document> write(String aggregate, Fold<V, ?> fold) {
        Document document = document(aggregate, fold.after());
        long read = fold.before().seq();
        return read == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", aggregate), eq(SEQ, read)), document);
    }

    private Row<V> read(Document document) {
        return new Row<>(codec.read(document), document.getLong(SEQ), document.getString(LAST));
    }

    private Document document(String aggregate, Row<V> row) {
        var document = new Document("_id", aggregate).append(SEQ, row.seq()).append(LAST, row.last());
        encoded(row).forEach(document::putIfAbsent);
        return document;
    }

    @SuppressWarnings("NullAway") // a changed row has a value
    private Document encoded(Row<V> row) {
        try {
            return codec.write(row.value());
        } catch (RuntimeException e) {
            throw new NotStorable(e);
        }
    }
}
