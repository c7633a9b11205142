package be.ecolenumerique.helpdesk.command.publishing;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All collections of one database as they were at one cluster time, whatever was written meanwhile. */
record Backup(Map<String, List<RawBsonDocument>> collections) {

    static Backup of(String uri) {
        return in(uri, (client, database) -> {
            try (ClientSession session = one(client.startSession(
                    ClientSessionOptions.builder().snapshot(true).build()))) {
                Map<String, List<RawBsonDocument>> collections = new HashMap<>();
                for (String name : all(database.listCollectionNames())) {
                    collections.put(
                            name,
                            all(database.getCollection(name, RawBsonDocument.class)
                                    .find(session)));
                }
                return new Backup(collections);
            }
        });
    }

    /** Into a database that is empty. */
    void restoreTo(String uri) {
        in(uri, (client, database) -> {
            collections.forEach((name, documents) -> {
                if (!documents.isEmpty()) {
                    one(database.getCollection(name, RawBsonDocument.class).insertMany(documents));
                }
            });
            return this;
        });
    }

    private interface Work<T> {
        T on(MongoClient client, MongoDatabase database);
    }

    private static <T> T in(String uri, Work<T> work) {
        ConnectionString address = new ConnectionString(uri);
        try (MongoClient client = MongoClients.create(
                MongoClientSettings.builder().applyConnectionString(address).build())) {
            return work.on(client, client.getDatabase(Objects.requireNonNull(address.getDatabase())));
        }
    }

    private static <T> T one(Publisher<T> answer) {
        return Mono.from(answer).blockOptional().orElseThrow();
    }

    private static <T> List<T> all(Publisher<T> answer) {
        return Objects.requireNonNull(Flux.from(answer).collectList().block());
    }
}
