package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Far behind, a consumer folds many events of one aggregate into one write, and arrives at the same. */
class ReplayIT {
    private static final int TICKETS = 6;
    private static final int EVENTS = 100;
    private static final int LARGE = 1_000;

    @Test
    void givenAConsumerFarBehind_whenItReplays_thenInLargeBatches_andWithTheSameResult() {
        try (var lab = new Lab(ReplayIT.class, 3)) {
            for (int sequence = 1; sequence <= EVENTS; sequence++) {
                int number = sequence;
                lab.send(IntStream.rangeClosed(1, TICKETS)
                        .mapToObj(ticket -> Comments.comment(lab.topic().name(), ticket, number, "c" + number))
                        .toList());
            }
            var plain = lab.database();
            lab.start(lab.consumer(plain));
            lab.awaitAllConsumed(plain);

            List<Integer> batches = new CopyOnWriteArrayList<>();
            var replayed = lab.database();
            TestConsumer.Setup setup = TestConsumer.of(
                            smallPolls(), replayed, lab.topic().name(), SharedBackends.uniqueName(ReplayIT.class))
                    .before(batch -> batches.add(batch.size()))
                    .replaying(new Replay(LARGE, new Pace(Pace.ALL_THE_TIME)));
            lab.start(setup);
            lab.awaitAllConsumed(replayed);

            assertThat(replayed.hash()).isEqualTo(plain.hash());
            assertThat(batches).anyMatch(size -> size >= EVENTS);
        }
    }

    private static KafkaClients smallPolls() {
        return new KafkaClients(
                Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()), 20);
    }
}
