package be.ecolenumerique.helpdesk.consumer.projecting;

import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The {@code _id} that a write is about, as far as it names one: null for all that do not. */
final class WrittenId {
    private static final String ID = "_id";

    private WrittenId() {}

    static BsonValue of(WriteModel<Document> write) {
        BsonValue id = in(target(write).toBsonDocument());
        return id == null ? BsonNull.VALUE : id;
    }

    private static Bson target(WriteModel<Document> write) {
        return switch (write) {
            case InsertOneModel<Document> insert -> insert.getDocument();
            case UpdateOneModel<Document> update -> update.getFilter();
            case ReplaceOneModel<Document> replace -> replace.getFilter();
            case DeleteOneModel<Document> delete -> delete.getFilter();
            case UpdateManyModel<Document> update -> update.getFilter();
            case DeleteManyModel<Document> delete -> delete.getFilter();
            default -> new Document();
        };
    }

    private static @Nullable BsonValue in(BsonDocument filter) {
        return filter.containsKey(ID) || !filter.isArray("$and")
                ? filter.get(ID)
                : filter.getArray("$and").stream()
                        .map(part -> in(part.asDocument()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
