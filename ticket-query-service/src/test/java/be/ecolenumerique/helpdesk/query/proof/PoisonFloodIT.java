package be.ecolenumerique.helpdesk.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome;
import be.ecolenumerique.helpdesk.consumer.testing.RelayRecords;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.testing.RandomStory;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One event in a hundred is poison ({@code -Dproof.poison} of them): the tickets of the others go on as if there were none,
 * and once the fault is mended one repair brings back all, in order.
 */
class PoisonFloodIT {
    private static final Logger LOG = LoggerFactory.getLogger(PoisonFloodIT.class);
    private static final int POISON = Integer.getInteger("proof.poison", 20);
    private static final int EVENTS_PER_TICKET = 25;
    private static final int TICKETS = 4 * POISON;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Random random = new Random(POISON);
    private final Stumbling faulty = new Stumbling(new TicketProjection(Bench.GENERATION, EventCodec.published()));

    @Test
    void givenOneEventInAHundredIsPoison_whenConsumed_thenNothingElseWaits_andOneRepairBringsAllBackInOrder() {
        List<TicketStory> stories = stories(true);
        Delays undisturbed = flow(stories(false), new TicketProjection(Bench.GENERATION, EventCodec.published()));
        String name = SharedBackends.uniqueName(PoisonFloodIT.class);
        try (var topic = topic(name);
                var bench = new Bench(name)) {
            var delays = new Delays(InstantSource.system());
            RunningConsumer consumer = bench.consumer(faulty, CrashPoints.NONE, delays);
            consumer.start();
            long sent = send(topic, bench, stories);

            assertThat(bench.blocked()).hasSize(POISON);
            var missing = Normalised.told(healthy(stories));
            missing.removeAll(Normalised.stored(bench.database));
            assertThat(missing).isEmpty();
            faulty.fix();
            long begun = System.nanoTime();
            var outcomes = consumer.repair().repair(bench.blocked());
            long repaired = System.nanoTime() - begun;
            consumer.stop();

            assertThat(outcomes.values()).hasSize(POISON).allMatch(RepairOutcome.Repaired.class::isInstance);
            assertThat(bench.blocked()).isEmpty();
            assertThat(Normalised.hash(Normalised.stored(bench.database)))
                    .isEqualTo(Normalised.hash(Normalised.told(stories)));
            LOG.info(
                    "{} poison events among {}: delay of the others {}, without poison {}; repaired in {} ms",
                    POISON,
                    sent,
                    delays,
                    undisturbed,
                    Duration.ofNanos(repaired).toMillis());
        }
    }

    private Delays flow(List<TicketStory> stories, TicketProjection projection) {
        String name = SharedBackends.uniqueName(PoisonFloodIT.class);
        try (var topic = topic(name);
                var bench = new Bench(name)) {
            var delays = new Delays(InstantSource.system());
            RunningConsumer consumer = bench.consumer(projection, CrashPoints.NONE, delays);
            consumer.start();
            send(topic, bench, stories);
            consumer.stop();
            return delays;
        }
    }

    private static TestTopic topic(String name) {
        return TestTopic.create(SharedBackends.kafka().bootstrapServers(), name, Topics.TICKET_PARTITIONS);
    }

    /** Every fourth ticket has a comment that is poison, somewhere. */
    private List<TicketStory> stories(boolean poisoned) {
        return IntStream.rangeClosed(1, TICKETS)
                .mapToObj(ticket -> poisoned && ticket % 4 == 0 ? poisoned(ticket) : whole(ticket))
                .toList();
    }

    private static TicketStory whole(int ticket) {
        return RandomStory.of("TECH-" + ticket, 7, EVENTS_PER_TICKET);
    }

    private TicketStory poisoned(int ticket) {
        TicketStory story = RandomStory.of("TECH-" + ticket, 7, 2 + random.nextInt(EVENTS_PER_TICKET - 4));
        story.commented(TicketStory.TECHNICIAN, Stumbling.POISON);
        while (story.events().size() < EVENTS_PER_TICKET) {
            story.commented(TicketStory.TECHNICIAN, "après");
        }
        return story;
    }

    private static List<TicketStory> healthy(List<TicketStory> stories) {
        return stories.stream()
                .filter(story -> story.ticket().number() % 4 != 0)
                .toList();
    }

    /** Bursts of one event of each ticket, the next when this one has come through. */
    private static long send(TestTopic topic, Bench bench, List<TicketStory> stories) {
        long sent = 0;
        int longest =
                stories.stream().mapToInt(story -> story.events().size()).max().orElseThrow();
        for (int i = 0; i < longest; i++) {
            var burst = new ArrayList<EventEnvelope<TicketEvent>>();
            for (TicketStory story : stories) {
                if (i < story.events().size()) {
                    burst.add(story.events().get(i));
                }
            }
            topic.send(burst.stream()
                    .map(event -> RelayRecords.event(topic.name(), event))
                    .toList());
            sent += burst.size();
            awaitConsumed(bench, sent);
        }
        return sent;
    }

    private static void awaitConsumed(Bench bench, long records) {
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> bench.consumed() == records);
    }
}
