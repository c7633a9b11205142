package be.ecolenumerique.helpdesk.query.proof;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.polling.Position;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.query.projection.DetailsDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** A database of its own with the consumers of the read model of tickets that write to it, on real Kafka and MongoDB. */
final class Bench implements AutoCloseable {
    static final Generation GENERATION = new Generation(1);
    private static final String SERVERS = SharedBackends.kafka().bootstrapServers();

    private final MongoClient client =
            MongoClients.create(SharedBackends.mongo().uri());
    private final String topic;
    private final String group = SharedBackends.uniqueName(Bench.class);
    final MongoDatabase database = client.getDatabase(SharedBackends.uniqueName(Bench.class));

    Bench(String topic) {
        this.topic = topic;
    }

    /** One of the bench's group. */
    RunningConsumer consumer(Projection<TicketRow, TicketEvent> projection, CrashPoints points, Passages passages) {
        var environment = new ConsumerEnvironment(
                TestTopic.clientsOf(SERVERS, Map.of()),
                database,
                new SimpleMeterRegistry(),
                InstantSource.fixed(TicketStory.START),
                points,
                Spans.unexported());
        return new ProjectionConsumers(environment)
                .inGroup(new ProjectionDefinition<>(
                                GENERATION.tickets(),
                                topic,
                                group,
                                GENERATION.tickets(),
                                TicketEvent.class,
                                new TicketRowCodec(),
                                projection)
                        .with(new DetailsDocument(GENERATION))
                        .telling(passages));
    }

    /** How many records the stored positions have passed. */
    long consumed() {
        return positions().load().values().stream().mapToLong(Position::next).sum();
    }

    /** As after the restore of an older backup of the positions alone: some records come once more. */
    void rewind(Map<Integer, Long> next) {
        var stored = database.getCollection("positions_" + GENERATION.tickets());
        next.forEach(
                (partition, offset) -> Mono.from(stored.updateOne(eq("_id", partition), Updates.set("next", offset)))
                        .block());
    }

    Positions positions() {
        return new Positions(database, GENERATION.tickets());
    }

    List<String> blocked() {
        return Objects.requireNonNull(new BlockedAggregates(database, GENERATION.tickets())
                .all()
                .map(block -> block.aggregate())
                .collectList()
                .block());
    }

    @Override
    public void close() {
        Mono.from(database.drop()).block();
        client.close();
    }
}
