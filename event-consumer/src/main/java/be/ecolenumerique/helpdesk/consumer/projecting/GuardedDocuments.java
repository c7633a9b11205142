package be.ecolenumerique.helpdesk.consumer.projecting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Documents that are replaced only where they still are what was read; all reads and writes are of what a majority has
 * (ADR 0030), so no change of the primary takes back what a later write builds on.
 */
final class GuardedDocuments {
    static final String ID = "_id";
    static final String SEQ = "seq";

    private final MongoCollection<Document> documents;

    GuardedDocuments(MongoDatabase database, String collection) {
        this.documents = database.getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    Flux<Document> find(Collection<String> ids) {
        return Flux.from(documents.find(in(ID, ids)));
    }

    /** @param read number of the last event in what was read; 0 = there was nothing */
    static WriteModel<Document> write(long read, Document document) {
        return read == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq(ID, document.getString(ID)), eq(SEQ, read)), document);
    }

    /** @throws AnotherOwner where one of them is no longer what was read; others may be written */
    void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty() && written(writes) < writes.size()) {
            throw new AnotherOwner("rows");
        }
    }

    /** 0 for none. */
    static long seq(@Nullable Document document) {
        return document == null ? 0 : document.getLong(SEQ);
    }

    private int written(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = Bulk.unordered(documents, writes);
            return result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (WriteFailures.areRepeats(e)) {
                return 0;
            }
            throw WriteFailures.of(e);
        }
    }
}
