package be.ecolenumerique.helpdesk.backends.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaBackendIT {

    private static final TopicPartition NOTES = new TopicPartition("notes", 0);

    @Test
    void givenAcknowledgedRecord_whenKilledAndStartedAgain_thenSameAddressServesIt() throws Exception {
        try (var kafka = KafkaBackend.start()) {
            var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
            try (var admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic(NOTES.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(NOTES.topic(), "TECH-175", "assigned"))
                        .get();
            }

            kafka.kill();
            kafka.startAgain();

            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer.assign(List.of(NOTES));
                consumer.seekToBeginning(List.of(NOTES));
                assertThat(consumer.poll(Duration.ofSeconds(20)))
                        .singleElement()
                        .satisfies(kept -> assertThat(kept.value()).isEqualTo("assigned"));
            }
        }
    }
}
