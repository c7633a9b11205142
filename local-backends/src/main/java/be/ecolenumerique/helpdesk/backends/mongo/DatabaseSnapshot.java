package be.ecolenumerique.helpdesk.backends.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.RawBsonDocument;

/** All documents of one database as they were at one cluster time, whatever was written meanwhile: a backup in memory. */
public record DatabaseSnapshot(Map<String, List<RawBsonDocument>> collections) {

    /** @param uri names the database */
    public static DatabaseSnapshot of(String uri) {
        try (MongoClient client = MongoClients.create(uri);
                ClientSession session = client.startSession(
                        ClientSessionOptions.builder().snapshot(true).build())) {
            MongoDatabase database = database(client, uri);
            Map<String, List<RawBsonDocument>> collections = new HashMap<>();
            for (String name : database.listCollectionNames()) {
                collections.put(
                        name,
                        database.getCollection(name, RawBsonDocument.class)
                                .find(session)
                                .into(new ArrayList<>()));
            }
            return new DatabaseSnapshot(collections);
        }
    }

    /** What was there is gone; indexes are for those to make who use it. */
    public void restoreTo(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = database(client, uri);
            database.drop();
            collections.forEach((name, documents) -> {
                if (!documents.isEmpty()) {
                    database.getCollection(name, RawBsonDocument.class).insertMany(documents);
                }
            });
        }
    }

    private static MongoDatabase database(MongoClient client, String uri) {
        return client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }
}
