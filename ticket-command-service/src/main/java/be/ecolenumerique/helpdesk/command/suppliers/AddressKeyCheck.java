package be.ecolenumerique.helpdesk.command.suppliers;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Sees to it that the key is the one that this log's claims were made with: under another one every supplier user would be
 * locked out, and an address could go to two companies. The first use writes a check value down, later ones compare.
 */
public final class AddressKeyCheck {
    private static final FindOneAndUpdateOptions FIRST_OR_KEPT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> deployment;
    private volatile boolean passed;

    public AddressKeyCheck(MongoDatabase database) {
        deployment = database.getCollection("deployment")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    void require(AddressKey key) {
        if (!passed) {
            if (!key.checkValue().equals(kept(key.checkValue()))) {
                throw new IllegalStateException("helpdesk.addresses.key is not the key of this log");
            }
            passed = true;
        }
    }

    private String kept(String checkValue) {
        return Mono.from(deployment.findOneAndUpdate(
                        new Document("_id", "address-key"),
                        new Document("$setOnInsert", new Document("check", checkValue)),
                        FIRST_OR_KEPT))
                .map(document -> document.getString("check"))
                .blockOptional()
                .orElseThrow();
    }
}
