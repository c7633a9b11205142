package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** The rows of a projection. */
final class Rows<V> {
    private static final String LAST = "last";

    private final GuardedDocuments rows;
    private final RowCodec<V> codec;

    Rows(MongoDatabase database, String collection, RowCodec<V> codec) {
        this.rows = new GuardedDocuments(database, collection);
        this.codec = codec;
    }

    Mono<Map<String, Row<V>>> find(Collection<String> aggregates) {
        return rows.find(aggregates).collectMap(d -> d.getString(GuardedDocuments.ID), this::read);
    }

    /** @throws be.ecolenumerique.helpdesk.consumer.records.AnotherOwner where one of them is no longer what was read */
    void write(Map<String, ? extends Fold<V, ?>> changed) {
        List<WriteModel<Document>> writes = changed.entrySet().stream()
                .map(e -> GuardedDocuments.write(
                        e.getValue().before().seq(),
                        document(e.getKey(), e.getValue().after())))
                .toList();
        rows.write(writes);
    }

    private Row<V> read(Document document) {
        return new Row<>(codec.read(document), GuardedDocuments.seq(document), document.getString(LAST));
    }

    private Document document(String aggregate, Row<V> row) {
        var document = new Document(GuardedDocuments.ID, aggregate)
                .append(GuardedDocuments.SEQ, row.seq())
                .append(LAST, row.last());
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
