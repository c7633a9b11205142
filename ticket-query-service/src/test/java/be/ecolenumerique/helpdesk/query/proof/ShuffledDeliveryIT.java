package be.ecolenumerique.helpdesk.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.RelayRecords;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.testing.RandomStory;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Duplicated, delayed and shuffled between tickets and partitions, with crashes between any two writes, replays and
 * rebalances: the read model is the pure fold of its events, and built anew it is so again. {@code -Dproof.seeds} says how
 * many orders are tried; {@code -Dproof.seed} repeats one.
 */
class ShuffledDeliveryIT {
    private static final int SEEDS = Integer.getInteger("proof.seeds", 1);
    private static final int TICKETS = 16;
    private static final int EVENTS = 30;
    private static final int PARTITIONS = 4;
    private static final int CRASHES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final TicketProjection PROJECTION = new TicketProjection(Bench.GENERATION, EventCodec.published());

    static Stream<Arguments> seeds() {
        long only = Long.getLong("proof.seed", 0);
        return (only > 0 ? LongStream.of(only) : LongStream.rangeClosed(1, SEEDS)).mapToObj(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givenAnyOrderOfDelivery_whenProjected_thenTheReadModelIsTheFoldOfItsEvents_andSoBuiltAnew(long seed) {
        var random = new Random(seed);
        List<TicketStory> stories = IntStream.rangeClosed(1, TICKETS)
                .mapToObj(ticket -> RandomStory.of("TECH-" + ticket, seed, EVENTS))
                .toList();
        String expected = Normalised.hash(Normalised.told(stories));
        String name = SharedBackends.uniqueName(ShuffledDeliveryIT.class);
        try (var topic = TestTopic.create(SharedBackends.kafka().bootstrapServers(), name, PARTITIONS);
                var disturbed = new Bench(name);
                var anew = new Bench(name)) {
            List<ProducerRecord<byte[], byte[]>> records = new Shuffle(random)
                    .of(stories).stream()
                            .map(event -> RelayRecords.event(name, event))
                            .toList();
            deliver(topic, disturbed, records, random);

            assertThat(disturbed.blocked()).isEmpty();
            assertThat(Normalised.hash(Normalised.stored(disturbed.database)))
                    .as("seed %s: %s records", seed, records.size())
                    .isEqualTo(expected);

            RunningConsumer rebuilding = started(anew, CrashPoints.NONE);
            awaitConsumed(anew, records.size());
            rebuilding.stop();
            assertThat(Normalised.hash(Normalised.stored(anew.database)))
                    .as("seed %s, built anew", seed)
                    .isEqualTo(expected);
        }
    }

    /** In parts; each part meets a consumer that crashes somewhere, the last one two that share the work. */
    private static void deliver(
            TestTopic topic, Bench bench, List<ProducerRecord<byte[], byte[]>> records, Random random) {
        int part = records.size() / (CRASHES + 1);
        for (int crash = 0; crash < CRASHES; crash++) {
            topic.send(records.subList(crash * part, (crash + 1) * part));
            crashSomewhere(bench, (crash + 1L) * part, random);
            replaySome(bench, random);
        }
        RunningConsumer first = started(bench, CrashPoints.NONE);
        topic.send(records.subList(CRASHES * part, records.size()));
        RunningConsumer second = started(bench, CrashPoints.NONE);
        awaitState(() -> second.state().isReady());
        first.stop();
        awaitConsumed(bench, records.size());
        second.stop();
    }

    private static void crashSomewhere(Bench bench, long sent, Random random) {
        CrashPoint at = List.of(
                        CrashPoint.BEFORE_ANY_WRITE,
                        CrashPoint.AFTER_SIDE_WRITES,
                        CrashPoint.AFTER_ROWS,
                        CrashPoint.AFTER_POSITIONS)
                .get(random.nextInt(4));
        var countdown = new AtomicInteger(random.nextInt(2));
        var crashed = new AtomicBoolean();
        RunningConsumer doomed = started(bench, (projection, point) -> {
            if (point == at && countdown.getAndDecrement() == 0) {
                crashed.set(true);
                throw new AssertionError("crash at " + point);
            }
        });
        awaitState(() -> (crashed.get() && !doomed.isAlive()) || bench.consumed() == sent);
        doomed.stop();
    }

    private static void replaySome(Bench bench, Random random) {
        Map<Integer, Long> earlier = new HashMap<>();
        bench.positions().load().forEach((partition, position) -> {
            if (random.nextBoolean()) {
                earlier.put(partition, random.nextLong(position.next() + 1));
            }
        });
        bench.rewind(earlier);
    }

    private static RunningConsumer started(Bench bench, CrashPoints points) {
        RunningConsumer consumer = bench.consumer(PROJECTION, points, passed -> {});
        consumer.start();
        return consumer;
    }

    private static void awaitConsumed(Bench bench, long records) {
        awaitState(() -> bench.consumed() == records);
    }

    private static void awaitState(java.util.concurrent.Callable<Boolean> state) {
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(state);
    }
}
