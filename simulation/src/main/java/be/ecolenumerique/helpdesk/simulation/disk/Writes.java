package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What writes do to one collection. */
final class Writes {
    private static final int DUPLICATE_KEY = 11000;

    private final String collection;
    private final Shelf shelf;
    private final Documents<?> documents;
    private final Expressions expressions;
    private final Server server;

    Writes(String collection, Documents<?> documents, Expressions expressions, Server server) {
        this.collection = collection;
        this.shelf = server.shelf(collection);
        this.documents = documents;
        this.expressions = expressions;
        this.server = server;
    }

    private int inserted;
    private int matched;
    private int deleted;
    private final List<BulkWriteError> errors = new ArrayList<>();

    /** @throws MongoBulkWriteException as the driver does */
    BulkWriteResult all(List<? extends WriteModel<?>> models, boolean ordered) {
        for (int i = 0; i < models.size() && (!ordered || errors.isEmpty()); i++) {
            one(models.get(i), i);
        }
        var result = BulkWriteResult.acknowledged(inserted, matched, deleted, matched, List.of(), List.of());
        if (!errors.isEmpty()) {
            throw new MongoBulkWriteException(result, errors, null, Server.ADDRESS, Set.of());
        }
        return result;
    }

    private void one(WriteModel<?> model, int index) {
        switch (model) {
            case InsertOneModel<?> insert -> insert(documents.write(insert.getDocument()), index);
            case ReplaceOneModel<?> replace -> replace(replace.getFilter(), documents.write(replace.getReplacement()));
            case UpdateOneModel<?> update -> {
                Bson operators = update.getUpdate();
                Change change = operators == null
                        ? Change.pipeline(pipeline(update.getUpdatePipeline()), expressions)
                        : Change.operators(documents.bson(operators), expressions);
                update(
                        documents.bson(update.getFilter()),
                        change,
                        update.getOptions().isUpsert());
            }
            case DeleteOneModel<?> delete -> delete(documents.bson(delete.getFilter()));
            default -> throw new UnsupportedOperationException(model.toString());
        }
    }

    List<BsonDocument> pipeline(@Nullable List<? extends Bson> stages) {
        return stages == null ? List.of() : stages.stream().map(documents::bson).toList();
    }

    void insert(BsonDocument document, int index) {
        String refusing = shelf.refusing(document);
        if (refusing == null) {
            shelf.put(document);
            inserted++;
        } else if (server.defects().has(Defect.MAILS_DECIDED_ANEW) && collection.equals("outbox")) {
            shelf.put(document);
        } else {
            String message = "E11000 duplicate key error collection: " + collection + " index: " + refusing
                    + " dup key: " + document.get("_id");
            errors.add(new BulkWriteError(DUPLICATE_KEY, message, new BsonDocument(), index));
        }
    }

    private void replace(Bson filter, BsonDocument replacement) {
        BsonDocument condition = documents.bson(filter);
        if (server.defects().has(Defect.ROWS_WITHOUT_GUARD)) {
            condition = new BsonDocument("_id", replacement.get("_id"));
        }
        find(condition).ifPresent(before -> {
            BsonDocument after = Mutations.ofRow(server.defects(), collection, before, replacement);
            after.put("_id", before.get("_id"));
            shelf.put(after);
            matched++;
        });
    }

    /** The document as it is then; none where there was none to change. */
    Optional<BsonDocument> update(BsonDocument condition, Change change, boolean upsert) {
        Optional<BsonDocument> before = find(condition);
        if (before.isEmpty() && !upsert) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            matched++;
        }
        BsonDocument after =
                change.applied(before.orElseGet(() -> new BsonDocument("_id", condition.get("_id"))), before.isEmpty());
        before.ifPresent(was -> server.changed(collection, was, after));
        shelf.put(after);
        return Optional.of(after);
    }

    private void delete(BsonDocument condition) {
        find(condition).ifPresent(found -> {
            shelf.remove(Values.orNull(found, "_id"));
            deleted++;
        });
    }

    private Optional<BsonDocument> find(BsonDocument condition) {
        var filter = new Filter(condition, expressions);
        return shelf.candidates(condition, false).filter(filter::test).findFirst();
    }

    int matched() {
        return matched;
    }
}
