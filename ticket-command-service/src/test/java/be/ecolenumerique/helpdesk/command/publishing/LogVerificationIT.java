package be.ecolenumerique.helpdesk.command.publishing;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.command.eventlog.LogScan;
import be.ecolenumerique.helpdesk.command.operations.Finding;
import be.ecolenumerique.helpdesk.command.operations.LogVerification;
import be.ecolenumerique.helpdesk.command.operations.Verification;
import be.ecolenumerique.helpdesk.contracts.Topics;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A broker of its own: the topics hold one log alone. */
class LogVerificationIT {
    private static final KafkaBackend KAFKA = KafkaBackend.start();
    private static final RelayKafka CLIENT =
            new RelayKafka(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()));

    private final RelayFixture fixture = new RelayFixture(LogVerificationIT.class, KAFKA);

    @AfterAll
    static void stopBroker() {
        KAFKA.close();
    }

    @Test
    void givenRelayedLog_whenExamined_thenSound_andOnceDamagedEachDamageIsNamed() throws Exception {
        try (fixture) {
            IntStream.rangeClosed(1, 20)
                    .forEach(i -> append(fixture.log(), commit(event("TECH-" + (1 + i % 4), (i - 1) / 4))));
            fixture.startRelay();
            await().atMost(Duration.ofSeconds(40)).until(() -> fixture.relayedUpTo() == 20);

            Verification sound = examined();
            assertThat(sound.state()).as(sound.toString()).isEqualTo("sound");
            assertThat(sound.counts().events()).isEqualTo(20);
            assertThat(sound.counts().records()).isEqualTo(20);

            damage();
            Verification unsound = examined();
            assertThat(unsound.state()).isEqualTo("unsound");
            assertThat(unsound.findings())
                    .extracting(Finding::code)
                    .contains("missing-number", "version-gap", "foreign-record", "commit-twice");
        }
    }

    private void damage() throws Exception {
        var commits = fixture.logs().database().getCollection("commits");
        Mono.from(commits.deleteOne(Filters.eq(7L))).block();
        Object id = Objects.requireNonNull(
                Objects.requireNonNull(Mono.from(commits.find(Filters.eq(1L))).block())
                        .get("c"));
        Mono.from(commits.updateOne(Filters.eq(2L), Updates.set("c", id))).block();
        try (var producer = CLIENT.newProducer()) {
            producer.send(new ProducerRecord<>(Topics.TICKET_EVENTS, "TECH-1", new byte[0]))
                    .get();
        }
    }

    private Verification examined() {
        var database = fixture.logs().database();
        var verification = new LogVerification(
                new LogScan(database), new RelayStates(database), new PublishedEventsListener(CLIENT), 1_000);
        return Objects.requireNonNull(verification.run().blockLast());
    }
}
