package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import be.ecolenumerique.helpdesk.consumer.polling.Position;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionBatches;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A member of a consumer group: what becomes of its batches is the services' own; polling and going back to the stored
 * positions after a failure or a new assignment stand here for Kafka's consumer and the session around it.
 */
public final class ConsumerNode {
    private static final String TOPIC_ID = "first";
    private static final int LARGEST_BATCH = 12;
    /** Between two writes, where it does most harm. */
    private static final double STANDS_STILL = 0.005;

    private static final KafkaClients NOT_REACHED = new KafkaClients(Map.of(), 1);
    private static final Spans SPANS = Spans.unexported();

    /** Who of which group, on which machine. */
    public record Member(Group group, int number, Machine machine) {}

    private final Surroundings surroundings;
    private final World world;
    private final Member member;
    private final Server disk;
    private final ProjectionDefinition<?, ?> definition;
    private final Positions positions;
    private final ProjectionBatches<?, ?> batches;
    private Map<Integer, Long> next = Map.of();
    private Map<Integer, Long> afterBatch = Map.of();

    public ConsumerNode(Surroundings surroundings, Member member, Server disk, ProjectionDefinition<?, ?> definition) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.member = member;
        this.disk = disk;
        this.definition = definition;
        MongoDatabase database = Driver.database(disk);
        positions = new Positions(database, definition.name());
        batches = batches(definition, database);
    }

    private <V, E> ProjectionBatches<V, E> batches(ProjectionDefinition<V, E> of, MongoDatabase database) {
        var meters = new CompositeMeterRegistry();
        var environment =
                new ConsumerEnvironment(NOT_REACHED, database, meters, world::domainNow, this::reached, SPANS);
        var deadLetters = new DeadLetterTopic(NOT_REACHED, Topics.deadLetters(of.topic(), of.group()), true);
        return new ProjectionBatches<>(
                of, all -> true, environment, deadLetters, new ConsumerMetrics(meters, of.name()));
    }

    private void reached(String projection, CrashPoint point) {
        if (point == CrashPoint.BEFORE_ANY_WRITE && has(Defect.POSITION_BEFORE_ROWS)) {
            positions.advance(afterBatch, TOPIC_ID);
        }
        if (world.fault(STANDS_STILL)) {
            standStill();
        }
    }

    /** So long that the group takes it for dead: another reads on from the stored positions, and then this one goes on. */
    private void standStill() {
        Duration length = Duration.ofMillis(2500 + world.below(6000));
        world.standStill(member.machine(), length);
        world.later(
                Duration.ofMillis(100 + world.below(1000)), () -> member.group().giveAllTo(1 - member.number()));
        world.later(length.plusMillis(world.below(3000)), member.group()::rebalance);
    }

    private boolean has(Defect defect) {
        return surroundings.defects().has(defect);
    }

    public void live() {
        while (member.machine().isAlive()) {
            try {
                next = stored();
                consume(member.group().generation());
            } catch (RuntimeException fails) {
                world.tell(
                        member.machine().name(),
                        "goes back: " + fails.getClass().getSimpleName());
                world.pause(Duration.ofMillis(100 + world.below(400)));
            }
        }
    }

    private Map<Integer, Long> stored() {
        Map<Integer, Position> loaded = positions.load();
        Map<Integer, Long> offsets = new HashMap<>();
        for (int partition : member.group().of(member.number())) {
            Position position = loaded.get(partition);
            long offset = position == null ? 0 : position.next();
            offsets.put(partition, offset + (has(Defect.POSITION_ONE_TOO_FAR) && offset > 0 ? 1 : 0));
        }
        return offsets;
    }

    /** Until the group is another. */
    private void consume(int generation) {
        while (member.group().generation() == generation) {
            List<ConsumerRecord<byte[], byte[]>> records = poll();
            if (records.isEmpty()) {
                world.pause(Duration.ofMillis(300 + world.below(700)));
            } else {
                take(records);
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> poll() {
        List<Integer> partitions = new ArrayList<>(next.keySet());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (!partitions.isEmpty() && records.size() < LARGEST_BATCH) {
            int partition = world.oneOf(partitions);
            partitions.remove(Integer.valueOf(partition));
            records.addAll(surroundings
                    .broker()
                    .read(partition, next.getOrDefault(partition, 0L), 1 + world.below(LARGEST_BATCH)));
        }
        return records;
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, Long> after = new HashMap<>();
        records.forEach(record -> after.merge(record.partition(), record.offset() + 1, Math::max));
        afterBatch = after;
        try {
            batches.handle(
                    has(Defect.DEDUPLICATION_REMOVED)
                            ? Restamped.asNew(records, disk.shelf(definition.rows()))
                            : records,
                    TOPIC_ID);
        } catch (RuntimeException failed) {
            if (!has(Defect.FAILED_BATCH_SKIPPED)) {
                throw failed;
            }
        }
        next.putAll(after);
    }
}
