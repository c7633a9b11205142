package be.ecolenumerique.helpdesk.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bson.Document;

/** The raw ceiling of a write: one plain {@code insertOne} per thing, acknowledged by the majority and the journal. */
final class InsertCeiling implements AutoCloseable {
    private static final String FILLER = "x".repeat(600);

    private final MongoClient client;
    private final MongoCollection<Document> collection;

    InsertCeiling(String uri) {
        client = MongoClients.create(uri);
        collection = client.getDatabase("ceiling")
                .getCollection("inserts")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    Rate measure(int writers, Duration time) throws InterruptedException, ExecutionException {
        return Rate.of(writers, time, n -> () -> {
            collection.insertOne(new Document("_id", UUID.randomUUID().toString()).append("filler", FILLER));
            return 1;
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
