package be.ecolenumerique.helpdesk.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** What an event passes on its way to a list, each step bare and alone: no other work, no rules, no JSON. */
final class RawSteps implements AutoCloseable {
    private static final int PER_SECOND = 50;
    private static final int ROWS = 1_000;
    private static final String TOPIC = "raw-steps";
    private static final String FILLER = "x".repeat(600);

    private final MongoClient mongo;
    private final MongoCollection<Document> durable;
    private final MongoCollection<Document> rows;
    private final String brokers;

    /** Milliseconds of each sample, 50 a second. */
    interface Timing {
        double[] of(int samples) throws Exception;
    }

    record Step(String name, Timing timing) {
        double[] millis(int samples) throws Exception {
            return timing.of(samples);
        }
    }

    private RawSteps(MongoClient mongo, String brokers) {
        this.mongo = mongo;
        this.brokers = brokers;
        durable =
                mongo.getDatabase("raw").getCollection("log").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        rows = mongo.getDatabase("raw").getCollection("rows").withWriteConcern(WriteConcern.W1);
    }

    static RawSteps on(MongoBackend mongo, KafkaBackend kafka) throws InterruptedException, ExecutionException {
        var steps = new RawSteps(MongoClients.create(mongo.uri("raw")), kafka.bootstrapServers());
        steps.rows.insertMany(IntStream.range(0, ROWS).mapToObj(RawSteps::row).toList());
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", steps.brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        return steps;
    }

    List<Step> all() {
        return List.of(
                new Step("log wake-up", this::wakeUp),
                new Step("Kafka", this::kafka),
                new Step("read, replace, barrier", this::replace),
                new Step("stream", this::stream));
    }

    private double[] wakeUp(int samples) throws Exception {
        durable.drop();
        return watched(durable, samples, number -> durable.insertOne(row(number)));
    }

    private double[] stream(int samples) throws Exception {
        return watched(rows, samples, number -> rows.replaceOne(eq("_id", number), row(number)));
    }

    private interface Write {
        void of(int number);
    }

    /** From the write's answer to the change stream's event. */
    private static double[] watched(MongoCollection<Document> collection, int samples, Write write) throws Exception {
        var sightings = new Sightings(samples);
        try (var stream = collection.watch().maxAwaitTime(1, TimeUnit.SECONDS).cursor()) {
            stream.tryNext();
            Thread.ofPlatform().daemon().start(() -> {
                for (int n = 0; n < samples; n++) {
                    sightings.seen(Objects.requireNonNull(stream.next().getDocumentKey())
                            .getInt32("_id")
                            .getValue());
                }
            });
            var pace = new Pace(PER_SECOND);
            for (int number = 0; number < samples; number++) {
                pace.await(number);
                write.of(number);
                sightings.done(number);
            }
            return sightings.millis();
        }
    }

    /** From handing over the record to having it. */
    private double[] kafka(int samples) throws Exception {
        var sightings = new Sightings(samples);
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
                        new IntegerSerializer(),
                        new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers, "auto.offset.reset", "latest"),
                        new IntegerDeserializer(),
                        new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            producer.send(new ProducerRecord<>(TOPIC, 0, -1, FILLER)).get();
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            var reading = Thread.ofPlatform().daemon().start(() -> {
                for (int n = 0; n < samples; ) {
                    for (var read : consumer.poll(Duration.ofSeconds(1))) {
                        sightings.seen(read.key());
                        n++;
                    }
                }
            });
            var pace = new Pace(PER_SECOND);
            var sent = new ArrayList<Future<?>>();
            for (int number = 0; number < samples; number++) {
                pace.await(number);
                sightings.done(number);
                sent.add(producer.send(new ProducerRecord<>(TOPIC, 0, number, FILLER)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            var millis = sightings.millis();
            reading.join();
            return millis;
        }
    }

    private double[] replace(int samples) {
        var positions = mongo.getDatabase("raw").getCollection("positions").withWriteConcern(WriteConcern.MAJORITY);
        positions.updateOne(eq("_id", 0), Updates.max("offset", 0), new UpdateOptions().upsert(true));
        var millis = new double[samples];
        var pace = new Pace(PER_SECOND);
        for (int number = 0; number < samples; number++) {
            pace.await(number);
            long start = System.nanoTime();
            rows.find(eq("_id", number)).first();
            rows.replaceOne(eq("_id", number), row(number));
            positions.updateOne(eq("_id", 0), Updates.max("offset", System.nanoTime()));
            millis[number] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    /** Different each time: MongoDB writes nothing where a row stays as it is. */
    private static Document row(int number) {
        return new Document("_id", number).append("at", System.nanoTime()).append("filler", FILLER);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
