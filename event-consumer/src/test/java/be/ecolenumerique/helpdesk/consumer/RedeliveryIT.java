package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.testing.Deliveries;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedeliveryIT {
    private static final int TICKETS = 12;
    private static final int EVENTS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givenStretchesSentAgain_whenConsumed_thenEachEventCountsOnceAndInOrder(long seed) {
        try (var lab = new Lab(RedeliveryIT.class, 3)) {
            TestDatabase database = lab.database();
            var records = Deliveries.inOrder(lab.topic().name(), TICKETS, EVENTS);
            lab.send(Deliveries.withStretchesAgain(records, new Random(seed)));
            lab.start(lab.consumer(database));
            lab.awaitAllConsumed(database);

            for (int ticket = 1; ticket <= TICKETS; ticket++) {
                assertThat(database.bodies(ticket)).isEqualTo(Deliveries.journal(ticket, EVENTS));
            }
            assertThat(database.all("entries")).hasSize(TICKETS * EVENTS);
            assertThat(database.all("blocked_journal")).isEmpty();
        }
    }

    @Test
    void givenConsumerStopped_whenStartedAgain_thenItGoesOnWhereItWas() {
        try (var lab = new Lab(RedeliveryIT.class, 1)) {
            TestDatabase database = lab.database();
            TestConsumer.Setup setup = lab.consumer(database);
            TestConsumer first = setup.start();
            lab.comment(1, 1, "a");
            lab.awaitAllConsumed(database);
            first.close();
            lab.comment(1, 2, "b");
            TestConsumer second = lab.start(setup);
            lab.awaitAllConsumed(database);

            assertThat(database.bodies(1)).isEqualTo("a b");
            Lab.until(second::isReady);
            assertThat(first.isReady()).isFalse();
        }
    }
}
