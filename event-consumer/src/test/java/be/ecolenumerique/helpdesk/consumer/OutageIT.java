package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import be.ecolenumerique.helpdesk.consumer.testing.Deliveries;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Backends that go away under a consumer and come back: it waits, and goes on by itself. */
class OutageIT {
    private static final int TICKETS = 5;

    @Test
    void givenMongoDbStopped_whenItServesAgain_thenAllIsAppliedOnceByTheSameConsumer() {
        try (var mongo = MongoBackend.start();
                var lab = new Lab(OutageIT.class, 2);
                var database = new TestDatabase(impatient(mongo.uri("outage")))) {
            TestConsumer consumer = lab.start(lab.consumer(database));
            lab.send(Deliveries.inOrder(lab.topic().name(), TICKETS, 3));
            lab.awaitAllConsumed(database);
            mongo.kill();
            lab.send(Deliveries.inOrder(lab.topic().name(), TICKETS, 6));
            Lab.until(() -> consumer.count("retries") > 1);
            assertThat(consumer.running().isAlive()).isTrue();
            mongo.startAgain();
            lab.awaitAllConsumed(database);

            assertJournals(database);
        }
    }

    @Test
    void givenKafkaStopped_whenItServesAgain_thenAllIsApplied() {
        try (var kafka = KafkaBackend.start();
                var topic = TestTopic.create(kafka.bootstrapServers(), SharedBackends.uniqueName(OutageIT.class), 2);
                var database = new TestDatabase(SharedBackends.mongoUri(OutageIT.class));
                var consumer = TestConsumer.of(
                                TestTopic.clientsOf(kafka.bootstrapServers(), Map.of()),
                                database,
                                topic.name(),
                                "outage")
                        .start()) {
            topic.send(Deliveries.inOrder(topic.name(), TICKETS, 3));
            Lab.until(() -> database.consumed() == 3 * TICKETS);
            kafka.stop();
            kafka.startAgain();
            topic.send(Deliveries.inOrder(topic.name(), TICKETS, 6));
            Lab.until(() -> database.consumed() == 9 * TICKETS);

            assertJournals(database);
            assertThat(consumer.running().isAlive()).isTrue();
        }
    }

    private static void assertJournals(TestDatabase database) {
        for (int ticket = 1; ticket <= TICKETS; ticket++) {
            assertThat(database.bodies(ticket)).isEqualTo(Deliveries.journal(ticket, 6));
        }
    }

    /** So that the test sees several attempts. */
    private static String impatient(String uri) {
        return uri + (uri.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=500&connectTimeoutMS=500";
    }
}
