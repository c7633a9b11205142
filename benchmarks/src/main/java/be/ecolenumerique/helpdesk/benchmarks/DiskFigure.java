package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;

/**
 * What an event takes on disk beside its JSON: collections and indexes of the log and of the read model after a checkpoint,
 * and the topic's segments. Journal and oplog are of a fixed size and not counted, nor is what Kafka reserves for its indexes.
 */
final class DiskFigure implements Figure {
    private static final String TOPIC = "ticket-events";
    private static final int CLIENTS = 32;
    private static final int LIVES = Integer.getInteger("benchmarks.lives", 3_000);

    private record Json(long events, long bytes) {}

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var mongo = MongoClients.create(stack.mongo().uri("admin"))) {
            var load = new CommandLoad(stack.options().ports().http(Port.COMMAND), Cast.registeredAt(stack));
            Clients.doEach(LIVES, CLIENTS, load::oneLife);
            awaitReadModel(mongo);
            Json json = jsonOf(stack);
            mongo.getDatabase("admin").runCommand(new Document("fsync", 1));
            long log = databaseSize(mongo, "helpdesk_command");
            long readModel = databaseSize(mongo, "helpdesk_query");
            long topic = segments(stack.options().data().root().resolve("kafka"), "/" + TOPIC + "-");
            report.row(
                    "disk per event, log + topic + read model",
                    (double) (log + topic + readModel) / json.bytes(),
                    Target.atMost(3),
                    "%d events of %d bytes JSON: log %d, topic %d, read model %d bytes each"
                            .formatted(
                                    json.events(),
                                    json.bytes() / json.events(),
                                    log / json.events(),
                                    topic / json.events(),
                                    readModel / json.events()));
            collections(report, mongo, json.events(), "helpdesk_command");
            collections(report, mongo, json.events(), "helpdesk_query");
        }
    }

    /** The events as they are published. */
    private static Json jsonOf(LocalStack stack) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.kafka().bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        long events = 0;
        long bytes = 0;
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (events < all) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    events++;
                    bytes += record.serializedValueSize();
                }
            }
        }
        return new Json(events, bytes);
    }

    private static void awaitReadModel(MongoClient mongo) {
        var query = mongo.getDatabase("helpdesk_query");
        for (long before = -1, now = size(query); now != before; now = size(query)) {
            before = now;
            LockSupport.parkNanos(3_000_000_000L);
        }
    }

    private static long size(MongoDatabase database) {
        return stats(database).get("dataSize", Number.class).longValue();
    }

    private static long databaseSize(MongoClient mongo, String database) {
        Document stats = stats(mongo.getDatabase(database));
        return stats.get("storageSize", Number.class).longValue()
                + stats.get("indexSize", Number.class).longValue();
    }

    private static Document stats(MongoDatabase database) {
        return database.runCommand(new Document("dbStats", 1));
    }

    private static void collections(Report report, MongoClient mongo, long events, String name) {
        var database = mongo.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
            Document stats = database.runCommand(new Document("collStats", collection));
            report.note("%s.%s: data %d, stored %d, indexes %d bytes per event"
                    .formatted(
                            name,
                            collection,
                            stats.get("size", Number.class).longValue() / events,
                            stats.get("storageSize", Number.class).longValue() / events,
                            stats.get("totalIndexSize", Number.class).longValue() / events));
        }
    }

    private static long segments(Path kafka, String partitions) throws IOException {
        try (var files = Files.walk(kafka)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> file.toString().contains(partitions))
                    .mapToLong(DiskFigure::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
