package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Many writes at once, each on its own: one that fails holds up no other. */
final class Bulk {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private Bulk() {}

    /** @throws MongoBulkWriteException as the driver does; whoever called tells what it means */
    static BulkWriteResult unordered(
            MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        try {
            return Blocking.get(Mono.from(collection.bulkWrite(writes, UNORDERED)));
        } catch (MongoBulkWriteException e) {
            throw e;
        } catch (RuntimeException e) {
            throw WriteFailures.of(e);
        }
    }
}
