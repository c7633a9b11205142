package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** The relay's topics are created as they must be, and nothing is relayed while one differs. */
class TopicsReadyIT {
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1");

    private final RelayKafka kafka = new RelayKafka(Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, SharedBackends.kafka().bootstrapServers()));
    private final String topic = SharedBackends.uniqueName(TopicsReadyIT.class);

    private TopicsReady topics(TopicSpec spec) {
        return new TopicsReady(kafka, List.of(spec), lease -> List.of());
    }

    /** As the relay does: a broker may not know yet what the controller just made, so it is asked again. */
    private static void create(TopicsReady topics) {
        await().ignoreException(UnknownTopicOrPartitionException.class).untilAsserted(topics::requireReady);
    }

    @Test
    void givenNoTopic_whenChecked_thenItIsCreatedAndReady() {
        create(topics(new TopicSpec(topic, 12, FOR_EVER)));
        TopicsReady again = topics(new TopicSpec(topic, 12, FOR_EVER));
        again.requireReady();
        assertThat(again.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givenTopicWithOtherPartitionsOrSettings_whenChecked_thenNotReadyAndTheDifferencesAreNamed() {
        create(topics(new TopicSpec(topic, 3, Map.of("retention.ms", "1000"))));
        TopicsReady wanted = topics(new TopicSpec(topic, 12, FOR_EVER));
        assertThatThrownBy(wanted::requireReady)
                .hasMessageContaining("3 partitions instead of 12")
                .hasMessageContaining("retention.ms=1000 instead of -1");
        assertThat(wanted.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }
}
