package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GapIT {
    private final Lab lab = new Lab(GapIT.class, 1);
    private final TestDatabase database = lab.database();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void givenMissingEvent_whenLaterOneArrives_thenItsTicketIsBlockedAndOthersGoOn() {
        TestConsumer consumer = lab.start(lab.consumer(database));
        lab.comment(1, 1, "a");
        lab.comment(1, 3, "c");
        lab.comment(2, 1, "other");
        lab.awaitAllConsumed(database);

        assertThat(database.bodies(1)).isEqualTo("a");
        assertThat(database.bodies(2)).isEqualTo("other");
        assertThat(database.isBlocked(1)).isTrue();
        assertThat(consumer.count("gaps")).isEqualTo(1);
        assertThat(consumer.running().repair().repair("TECH-1")).isInstanceOf(StillBlocked.class);
        assertThat(consumer.running().repair().repair("TECH-2")).isInstanceOf(NotBlocked.class);
    }

    @Test
    void givenMissingEventThatArrivesLate_whenRepaired_thenAllAreAppliedInTheOrderOfTheirNumbers() {
        TestConsumer consumer = lab.start(lab.consumer(database));
        lab.comment(1, 1, "a");
        lab.comment(1, 3, "c");
        lab.comment(1, 2, "b");
        lab.awaitAllConsumed(database);

        assertThat(consumer.running().repair().repair("TECH-1")).isInstanceOf(Repaired.class);
        lab.comment(1, 4, "d");
        lab.awaitAllConsumed(database);
        assertThat(database.bodies(1)).isEqualTo("a b c d");
    }

    @Test
    void givenLogRestoredBehindTheTopic_whenItsNumbersAreGivenAgain_thenTheConsumerStopsAndIsNotReady() {
        TestConsumer consumer = lab.start(lab.consumer(database));
        lab.comment(1, 1, "a");
        lab.awaitAllConsumed(database);
        Lab.until(consumer::isReady);
        long before = database.consumed();
        lab.send(List.of(Comments.comment(lab.topic().name(), 1, 1, "z", "event-of-another-history")));

        Lab.until(() -> !consumer.running().isAlive());
        assertThat(consumer.isReady()).isFalse();
        assertThat(consumer.running().state().word()).isEqualTo("other-history");
        assertThat(database.bodies(1)).isEqualTo("a");
        assertThat(database.consumed()).isEqualTo(before);
    }

    @Test
    void givenTopicDeletedAndCreatedAgain_whenStarted_thenTheConsumerStopsInsteadOfGuessing() {
        TestConsumer.Setup setup = lab.consumer(database);
        TestConsumer first = setup.start();
        lab.comment(1, 1, "a");
        lab.awaitAllConsumed(database);
        first.close();
        lab.topic().delete();
        lab.topic().create(1);
        TestConsumer second = lab.start(setup);

        Lab.until(() -> !second.running().isAlive());
        assertThat(second.running().state().word()).isEqualTo("topic-recreated");
    }
}
