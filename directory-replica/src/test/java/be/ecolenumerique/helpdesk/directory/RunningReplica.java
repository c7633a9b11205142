package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** One replica of a service's directory. */
final class RunningReplica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MongoClient client;
    private final MongoDatabase database;
    private final WholeTopicReader peopleReader;
    private final WholeTopicReader companiesReader;
    private final WholeTopicReader erasuresReader;
    final People people;
    final Companies companies;
    final CallerDirectory callers;
    final DirectoryReplica replica;

    RunningReplica(DirectorySource source, String mongoUri) {
        this.client = MongoClients.create(mongoUri);
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(mongoUri).getDatabase()));
        DirectoryIndexes.create(database).block();
        this.peopleReader = DirectoryReaders.people(environment(database), "test", source.people());
        this.companiesReader = DirectoryReaders.companies(environment(database), "test", source.events());
        this.erasuresReader = DirectoryReaders.erasures(environment(database), "test", source.events());
        this.people = new People(database);
        this.companies = new Companies(database);
        this.callers = new CallerDirectory(people, companies);
        this.replica = new DirectoryReplica(peopleReader, companiesReader);
        peopleReader.consumer().start();
        companiesReader.consumer().start();
        erasuresReader.consumer().start();
    }

    void readToEnd() {
        replica.readToEnd(PATIENCE).then(erasuresReader.readToEnd(PATIENCE)).block();
    }

    /** All documents, as JSON, in the order of their ids. */
    List<String> stored(String collection) {
        return Flux.from(database.getCollection(collection).find().sort(new Document("_id", 1)))
                .map(Document::toJson)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** Those that an operator sees waiting for repair. */
    List<String> blockedPeople() {
        return peopleReader
                .consumer()
                .repair()
                .blocked()
                .all()
                .map(Block::aggregate)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Override
    public void close() {
        peopleReader.consumer().stop();
        companiesReader.consumer().stop();
        erasuresReader.consumer().stop();
        client.close();
    }

    private static ConsumerEnvironment environment(MongoDatabase database) {
        var kafka = new KafkaClients(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        SharedBackends.kafka().bootstrapServers()),
                500);
        return new ConsumerEnvironment(
                kafka,
                database,
                new SimpleMeterRegistry(),
                InstantSource.system(),
                CrashPoints.NONE,
                Spans.unexported());
    }
}
