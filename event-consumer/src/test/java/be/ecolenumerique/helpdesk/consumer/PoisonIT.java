package be.ecolenumerique.helpdesk.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoisonIT {
    private final Lab lab = new Lab(PoisonIT.class, 2);
    private final TestDatabase database = lab.database();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void givenPoisonAmongMany_whenConsumed_thenOnlyItsTicketWaits() {
        lab.comment(1, 1, "a");
        lab.comment(2, 1, "b");
        lab.comment(1, 2, JournalProjection.POISON);
        lab.comment(1, 3, "c");
        lab.comment(2, 2, "d");
        TestConsumer consumer = lab.start(lab.consumer(database));
        lab.awaitAllConsumed(database);
        lab.comment(1, 4, "e");
        lab.comment(2, 3, "f");
        lab.awaitAllConsumed(database);

        assertThat(database.bodies(1)).isEqualTo("a");
        assertThat(database.bodies(2)).isEqualTo("b d f");
        assertThat(database.find("blocked_journal", "TECH-1")).hasValueSatisfying(block -> {
            assertThat(block.getLong("fromSeq")).isEqualTo(2);
            assertThat(block.getString("reason")).isEqualTo("UNUSABLE");
        });
        assertThat(consumer.isReady()).isTrue();
        assertThat(consumer.count("dead.letters")).isEqualTo(1);
    }

    @Test
    void givenUnreadableRecords_whenConsumed_thenEachIsADeadLetterWithItsIdsAndNoContentInHeaders() {
        lab.unreadable(3, 1, "{ secret");
        lab.unreadable(
                4,
                1,
                "{\"eventId\":\"event-4-1\",\"aggregate\":\"TECH-4\",\"sequence\":1,\"type\":\"ticket.teleported\","
                        + "\"revision\":1,\"time\":\"2026-03-02T08:00:00Z\",\"metadata\":{\"actor\":{\"role\":\"approval-service\"}},\"payload\":{}}");
        lab.unreadable(5, 1, "{\"eventId\":\"event-5-9\"}");
        lab.send(List.of(
                new ProducerRecord<>(lab.topic().name(), "TECH-6".getBytes(UTF_8), "no headers".getBytes(UTF_8))));
        lab.comment(7, 1, "fine");
        var setup = lab.consumer(database);
        lab.start(setup);
        lab.awaitAllConsumed(database);

        var letters = TestTopic.contentOf(
                lab.clients(), Topics.deadLetters(lab.topic().name(), setup.group()));
        assertThat(letters).hasSize(4).allSatisfy(letter -> {
            assertThat(letter.headers().lastHeader("dlt.topic").value())
                    .asString()
                    .isEqualTo(lab.topic().name());
            assertThat(letter.headers().toArray())
                    .allSatisfy(header -> assertThat(header.value()).asString().doesNotContain("secret"));
        });
        assertThat(database.all("blocked_journal"))
                .extracting(d -> d.getString("_id") + " " + d.getString("reason"))
                .containsExactly("TECH-3 UNUSABLE", "TECH-4 UNKNOWN_TYPE", "TECH-5 UNUSABLE", "TECH-6 UNDECODABLE");
        assertThat(database.bodies(7)).isEqualTo("fine");
    }
}
