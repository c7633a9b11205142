package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.CrashOnce;
import be.ecolenumerique.helpdesk.consumer.testing.Deliveries;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the instant of the crash, what is stored in the end is what it would have been without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private final Lab lab = new Lab(CrashIT.class, 3);
    private final TestDatabase undisturbed = lab.database();

    @BeforeAll
    void consumeWithoutCrash() {
        String topic = lab.topic().name();
        lab.send(Deliveries.withStretchesAgain(Deliveries.inOrder(topic, 15, 6), new Random(5)));
        lab.send(List.of(
                Comments.comment(topic, 3, 7, JournalProjection.POISON),
                Comments.comment(topic, 3, 8, "after the poison"),
                Comments.comment(topic, 5, 9, "after a gap"),
                Comments.unreadable(topic, 7, 7, "{")));
        lab.send(Deliveries.inOrder(topic, 2, 3));
        TestConsumer consumer = lab.start(lab.consumer(undisturbed));
        lab.awaitAllConsumed(undisturbed);
        consumer.close();
    }

    @AfterAll
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenCrashAtOneOfItsWrites_whenAnotherGoesOn_thenTheStateIsAsWithout(CrashPoint point) {
        TestDatabase database = lab.database();
        var crash = new CrashOnce(point);
        TestConsumer.Setup setup = lab.consumer(undisturbed).in(database, SharedBackends.uniqueName(CrashIT.class));
        TestConsumer doomed = lab.start(setup.crashing(crash));
        Lab.until(() -> crash.hasHappened() && !doomed.running().isAlive());

        lab.start(setup);
        lab.awaitAllConsumed(database);

        assertThat(database.all("blocked_journal")).hasSize(3);
        assertThat(database.hash()).isEqualTo(undisturbed.hash());
    }
}
