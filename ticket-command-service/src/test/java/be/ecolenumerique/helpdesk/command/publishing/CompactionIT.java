package be.ecolenumerique.helpdesk.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.kafka.TopicRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** What a real broker does with an erased record, with seconds in the place of hours (ADR 0151). */
class CompactionIT {
    private static final Duration LAG = Duration.ofSeconds(2);
    private static final String PERSON = "P-00000000000000000000000000000001";

    private final String topic = SharedBackends.uniqueName(CompactionIT.class);
    private final Map<String, Object> connection = Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, SharedBackends.kafka().bootstrapServers());
    private final RelayKafka kafka = new RelayKafka(connection);

    @Test
    void givenATombstoneOnAQuietTopic_whenItIsSentOnceMoreBehindTheLag_thenTheRecordIsGone_andNotBefore()
            throws ExecutionException, InterruptedException {
        try (Admin admin = kafka.newAdmin();
                Producer<String, byte[]> producer = kafka.newProducer()) {
            cleaningOften(admin);
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                            .configs(
                                    Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "" + LAG.toMillis()))))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(topic, PERSON, "Zénobie".getBytes(UTF_8)))
                    .get();
            producer.send(new ProducerRecord<>(topic, PERSON, null)).get();

            await("as long as nothing is appended")
                    .during(LAG.multipliedBy(2))
                    .until(() -> values().contains("Zénobie"));
            producer.send(new ProducerRecord<>(topic, PERSON, null)).get();

            await().atMost(Duration.ofSeconds(20)).until(() -> !values().contains("Zénobie"));
            assertThat(values()).as("a tombstone is left").contains("");
        }
    }

    private static void cleaningOften(Admin admin) throws ExecutionException, InterruptedException {
        var allBrokers = new ConfigResource(ConfigResource.Type.BROKER, "");
        var often = new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "200"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(allBrokers, List.of(often))).all().get();
    }

    private List<String> values() {
        return TopicRecords.read(SharedBackends.kafka().bootstrapServers(), List.of(topic)).stream()
                .map(CompactionIT::text)
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), UTF_8);
    }
}
