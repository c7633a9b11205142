package be.ecolenumerique.helpdesk.acceptance.faults;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bson.RawBsonDocument;

/** SHA-256 of every document of the query service's read model, in order of its ids. */
final class ReadModelHash {
    private static final List<String> COLLECTIONS = List.of("tickets_1", "details_1", "activity_1", "subscriptions_1");

    private ReadModelHash() {}

    static String of(String uri, String database) {
        try (var client = MongoClients.create(uri)) {
            MongoDatabase model = client.getDatabase(database);
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            COLLECTIONS.forEach(name -> model.getCollection(name, RawBsonDocument.class)
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .forEach(document -> hash.update(document.getByteBuffer().asNIO())));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }
}
