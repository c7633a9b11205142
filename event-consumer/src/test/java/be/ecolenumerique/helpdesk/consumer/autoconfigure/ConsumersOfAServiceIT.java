package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.sample.RunningService;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumersOfAServiceIT {
    private static final String DEAD_LETTERS = "/api/v1/ops/sample/dead-letters";
    private static final String ACTIONS = "/api/v1/ops/sample/actions";
    private static final String READINESS = "/actuator/health/readiness";

    private final String topicName = SharedBackends.uniqueName(ConsumersOfAServiceIT.class);
    private final String mongoUri = SharedBackends.mongoUri(ConsumersOfAServiceIT.class);
    private final TestDatabase database = new TestDatabase(mongoUri);
    private final RunningService service = new RunningService(topicName, mongoUri);

    @AfterAll
    void close() {
        service.close();
        database.close();
    }

    /** One story: the topic is late, then comes a poison event. */
    @Test
    void givenServiceWithAProjection_whenAnEventCannotBeApplied_thenOperatorsSeeItAndGiveItUp() {
        assertThat(service.management(READINESS).statusCode()).isEqualTo(503);
        try (var topic = TestTopic.create(SharedBackends.kafka().bootstrapServers(), topicName, 1)) {
            Lab.until(() -> service.management(READINESS).statusCode() == 200);
            topic.send(List.of(
                    Comments.comment(topicName, 1, 1, "a"),
                    Comments.comment(topicName, 1, 2, JournalProjection.POISON),
                    Comments.comment(topicName, 1, 3, "c")));
            Lab.until(() -> database.consumed() == 3);
            assertThat(service.get("operator", "/api/v1/ops/sample/consumers").body())
                    .contains("\"projection\":\"journal\"", "\"lag\":0", "\"position\":3,\"end\":3");
        }
        assertThat(service.get("technician", DEAD_LETTERS).statusCode()).isEqualTo(403);
        assertThat(service.post("technician", DEAD_LETTERS + "/TECH-1/repair").statusCode())
                .isEqualTo(403);
        assertThat(service.get("operator", DEAD_LETTERS).body())
                .contains("\"projection\":\"journal\"", "\"aggregate\":\"TECH-1\"", "\"fromSequence\":2", "UNUSABLE")
                .doesNotContain(JournalProjection.POISON);
        assertMetrics();

        assertThat(service.post("operator", DEAD_LETTERS + "/TECH-9/repair").statusCode())
                .isEqualTo(404);
        assertThat(service.post("operator", DEAD_LETTERS + "/TECH-1/repair"))
                .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(409))
                .satisfies(refusal -> assertThat(refusal.body()).contains("still-blocked", "UNUSABLE"));
        assertDetailsWithoutContent();
        assertDiscardLeavesTheProof();
        assertThat(database.bodies(1)).isEqualTo("a c");
        assertThat(service.get("operator", DEAD_LETTERS).body()).isEqualTo("{\"items\":[]}");
    }

    private void assertDetailsWithoutContent() {
        assertThat(service.get("operator", DEAD_LETTERS + "/TECH-1").body())
                .contains("\"applied\":1", "{\"first\":2,\"last\":3,\"count\":2}", "\"eventId\":\"event-1-2\"")
                .contains("\"error\":\"IllegalStateException\"", "\"type\":\"ticket.comment-added\"")
                .doesNotContain(JournalProjection.POISON);
        assertThat(service.get("operator", DEAD_LETTERS + "/TECH-9").statusCode())
                .isEqualTo(404);
    }

    private void assertDiscardLeavesTheProof() {
        String discard = DEAD_LETTERS + "/TECH-1/discard";
        String body = "{\"event\":\"event-1-2\",\"reason\":\"unreadable for good\"}";
        assertThat(service.post("technician", discard, body).statusCode()).isEqualTo(403);
        assertThat(service.post("operator", discard, "{\"event\":\"event-1-2\",\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.post("operator", discard + "?dryRun=true", body).body())
                .contains("\"done\":false", "\"eventId\":\"event-1-2\"");
        assertThat(service.get("operator", ACTIONS).body()).doesNotContain("dead-letter-discard");

        assertThat(service.post("operator", discard, body.replace("1-2", "1-3")).body())
                .contains("other-fault", "event-1-2");
        assertThat(service.post("operator", discard, body).body()).contains("\"done\":true");
        assertThat(service.post("operator", discard, body).statusCode()).isEqualTo(404);

        assertThat(database.all("operator_actions"))
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "ops.dead-letter-repair-requested",
                        "ops.dead-letter-repair-refused",
                        "ops.dead-letter-repair-requested",
                        "ops.dead-letter-repair-refused",
                        "ops.dead-letter-discard-requested",
                        "ops.dead-letter-discard-refused",
                        "ops.dead-letter-discard-requested",
                        "ops.dead-letter-discarded",
                        "ops.dead-letter-discard-requested",
                        "ops.dead-letter-discard-refused");
        assertThat(service.get("technician", ACTIONS).statusCode()).isEqualTo(403);
        String newest = service.get("operator", ACTIONS + "?limit=1").body();
        assertThat(newest).contains("\"outcome\":\"not-found\"", "\"next\":").doesNotContain("somebody");
        String next = newest.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        assertThat(service.get("operator", ACTIONS + "?limit=2&after=" + next).body())
                .contains("ops.dead-letter-discard-requested", "unreadable for good", "ops.dead-letter-discarded");
        assertThat(service.get("operator", ACTIONS + "?after=1").statusCode()).isEqualTo(400);
    }

    private void assertMetrics() {
        assertThat(service.management("/actuator/prometheus").body())
                .contains("helpdesk_consumer_lag{")
                .contains("helpdesk_consumer_event_age_seconds_count{")
                .contains("helpdesk_consumer_batch_size_count{")
                .contains("helpdesk_consumer_blocked{")
                .contains("helpdesk_consumer_dead_letters_total{")
                .contains("helpdesk_consumer_gaps_total{")
                .contains("helpdesk_consumer_retries_total{")
                .contains("helpdesk_consumer_stopped{");
        assertThat(service.management("/actuator/health").body()).contains("\"journal\":\"ready\"");
    }
}
