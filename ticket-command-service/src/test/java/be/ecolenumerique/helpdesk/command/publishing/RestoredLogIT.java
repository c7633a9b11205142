package be.ecolenumerique.helpdesk.command.publishing;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mongo.DatabaseSnapshot;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceBlocks;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceCounter;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A backup taken under load, commands after it, a restore behind the topics: no second history is ever appended to them. */
class RestoredLogIT {
    private static final KafkaBackend KAFKA = KafkaBackend.start();

    private final RelayFixture before = new RelayFixture(RestoredLogIT.class, KAFKA).comparingTopics();
    private final String restoredUri = SharedBackends.mongoUri(RestoredLogIT.class);

    @AfterAll
    static void stopBroker() {
        KAFKA.close();
    }

    @AfterEach
    void close() {
        before.close();
    }

    @Test
    void givenLogRestoredBehindTheTopics_whenItGoesOn_thenNothingIsPublishedUntilANewGenerationBegins() {
        goOnBehindARecordOfNobody();
        open(before, 180, 200);
        DatabaseSnapshot backup = backupWhileOpening(200, 260);
        open(before, 260, 280);
        awaitRelayed(before);
        before.close();
        backup.restoreTo(restoredUri);
        try (RelayFixture after = new RelayFixture(new LogFixture(restoredUri), KAFKA).comparingTopics()) {
            Set<String> published = published().eventIds();
            open(after, 260, 262);
            after.startRelay();
            await().untilAsserted(() -> assertThat(after.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE));
            assertThat(after.health().getDetails().toString()).contains("restored to a state behind", "docs/backup.md");
            assertThat(published().eventIds()).isEqualTo(published);
            after.stopRelays();

            after.asking(2).startRelay();
            await().untilAsserted(() -> assertThat(after.health().getDetails().toString())
                    .contains("Generation 2 of the topics is prepared", "TECH-279")
                    .doesNotContain("up to commit 0,"));
            deleteTopics();
            await().ignoreExceptions().untilAsserted(() -> {
                assertThat(after.health().getStatus()).isEqualTo(Status.UP);
                ConsumerCheck.equalToLog(published(), new LogReader(after.logs().database()));
            });
            assertThat(new ReferenceBlocks(new ReferenceCounter(
                                    after.log(), after.logs().database(), "TECH-", 1))
                            .next())
                    .isEqualTo("TECH-1279");
        }
    }

    private static void deleteTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.deleteTopics(List.of("ticket-events", "subscription-events", "directory-events", "people"))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private void goOnBehindARecordOfNobody() {
        EventRelay first = before.startRelay();
        open(before, 172, 180);
        awaitRelayed(before);
        first.stop();
        sendNonsense();
        before.startRelay();
    }

    private static void sendNonsense() {
        Map<String, Object> settings = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var nonsense = new ProducerRecord<>(Topics.TICKET_EVENTS, "TECH-9999", "nonsense");
            nonsense.headers().add(Topics.HEADER_COMMIT, "none".getBytes(StandardCharsets.UTF_8));
            var _ = producer.send(nonsense);
            var _ = producer.send(new ProducerRecord<>(Topics.TICKET_EVENTS, "TECH-9999", "nonsense"));
            producer.flush();
        }
    }

    private DatabaseSnapshot backupWhileOpening(int from, int until) {
        Thread load = Thread.ofVirtual().start(() -> open(before, from, until));
        DatabaseSnapshot backup = DatabaseSnapshot.of(before.logs().uri());
        await().until(() -> !load.isAlive());
        return backup;
    }

    private static void open(RelayFixture fixture, int from, int until) {
        for (int n = from; n < until; n++) {
            append(fixture.log(), commit(event("TECH-" + n, 0, "ticket.opened", "{}")));
        }
    }

    private static void awaitRelayed(RelayFixture fixture) {
        await().untilAsserted(() ->
                assertThat(fixture.relayedUpTo()).isEqualTo(fixture.log().lastCommit()));
    }

    private static PublishedRecords published() {
        return PublishedRecords.read(KAFKA.bootstrapServers());
    }
}
