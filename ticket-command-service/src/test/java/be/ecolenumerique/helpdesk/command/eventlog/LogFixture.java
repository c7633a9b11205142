package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;

/** A database of its own, and any number of logs on it. */
public final class LogFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String uri;
    private final MongoClient client;
    private final MongoDatabase database;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<CommitLog> logs = new ArrayList<>();

    public LogFixture(String uri) {
        this.uri = uri;
        ConnectionString address = new ConnectionString(uri);
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(address);
        LogClient.configure(settings);
        client = MongoClients.create(settings.build());
        database = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
    }

    public static LogFixture of(Class<?> test) {
        return new LogFixture(SharedBackends.mongoUri(test));
    }

    /** Another writer on the same database. */
    public CommitLog openLog() {
        return openLog(PATIENCE);
    }

    CommitLog openLog(Duration patience) {
        CommitLog log = new CommitLog(client, database, registry, InstantSource.system(), patience);
        logs.add(log);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(1))
                .until(log::isReady);
        return log;
    }

    public MongoDatabase database() {
        return database;
    }

    public SimpleMeterRegistry registry() {
        return registry;
    }

    public List<Document> rawCommits() {
        return Objects.requireNonNull(
                Flux.from(database.getCollection(CommitCollection.NAME).find().sort(new Document("_id", 1)))
                        .collectList()
                        .block());
    }

    /** The commits byte by byte, closed numbers left out. */
    public List<RawBsonDocument> bytesOfCommits() {
        return Objects.requireNonNull(Flux.from(database.getCollection(CommitCollection.NAME, RawBsonDocument.class)
                        .find(Filters.exists("c"))
                        .sort(new Document("_id", 1)))
                .collectList()
                .block());
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        logs.parallelStream().forEach(CommitLog::close);
        client.close();
    }
}
