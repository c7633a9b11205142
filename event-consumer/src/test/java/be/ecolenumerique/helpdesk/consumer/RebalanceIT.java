package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.testing.Deliveries;
import be.ecolenumerique.helpdesk.consumer.testing.Gate;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class RebalanceIT {
    private static final int TICKETS = 10;

    @Test
    void givenTwoOfOneGroup_whenOneJoinsAndLeaves_thenEachEventCountsOnce() {
        try (var lab = new Lab(RebalanceIT.class, 4)) {
            TestDatabase database = lab.database();
            TestConsumer.Setup setup = lab.consumer(database);
            TestConsumer first = lab.start(setup);
            lab.send(Deliveries.inOrder(lab.topic().name(), TICKETS, 5));
            TestConsumer second = setup.start();
            lab.send(Deliveries.inOrder(lab.topic().name(), TICKETS, 10));
            Lab.until(second::isReady);
            second.close();
            lab.send(Deliveries.inOrder(lab.topic().name(), TICKETS, 15));
            lab.awaitAllConsumed(database);

            for (int ticket = 1; ticket <= TICKETS; ticket++) {
                assertThat(database.bodies(ticket)).isEqualTo(Deliveries.journal(ticket, 15));
            }
            assertThat(first.isReady()).isTrue();
        }
    }

    /** It was away for longer than its group waits; when it comes back, another has done its work and more. */
    @Test
    void givenOwnerThatWasAway_whenItComesBackWithAnOldBatch_thenItsWritesAreDiscarded() {
        try (var lab = new Lab(RebalanceIT.class, 1, Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 1_500))) {
            TestDatabase database = lab.database();
            var gate = new Gate();
            TestConsumer.Setup setup = lab.consumer(database);
            TestConsumer zombie = lab.start(setup.before(batch -> gate.pass()));
            lab.comment(1, 1, "a");
            lab.awaitAllConsumed(database);
            gate.close();
            lab.comment(1, 2, "b");
            lab.comment(2, 1, "x");
            gate.awaitSomebody();
            TestConsumer other = lab.start(setup);
            lab.awaitAllConsumed(database);
            lab.comment(1, 3, "c");
            lab.awaitAllConsumed(database);
            gate.open();
            Lab.until(() -> zombie.count("retries") > 0);
            other.close();
            lab.comment(1, 4, "d");
            lab.awaitAllConsumed(database);

            assertThat(database.bodies(1)).isEqualTo("a b c d");
            assertThat(database.bodies(2)).isEqualTo("x");
        }
    }
}
