package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay from the log to Kafka; addresses and security come from {@code spring.kafka}. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    @Bean
    RelayKafka relayKafka(KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(properties.buildAdminProperties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new RelayKafka(settings);
    }

    @Bean
    TopicHistory topicHistory(
            MongoDatabase database,
            RelayKafka kafka,
            UnpublishedPeople people,
            @Value("${helpdesk.topics.generation:1}") long generation) {
        return NewGeneration.of(database, kafka, people, generation);
    }

    @Bean
    TopicsReady topicsHealthIndicator(RelayKafka kafka, TopicHistory history) {
        return new TopicsReady(kafka, TopicSpec.ofTheRelay(), history);
    }

    @Bean
    PublishedEventsListener publishedEventsListener(RelayKafka kafka) {
        return new PublishedEventsListener(kafka);
    }

    @Bean
    RelayProgress relayProgress(
            CommitLog log, @Qualifier("realClock") Clock clock, MeterRegistry registry, Spans spans) {
        return new RelayProgress(log, clock, registry, new RelaySpans(spans));
    }

    @Bean
    EventRelay eventRelay(
            MongoDatabase database,
            RelayKafka kafka,
            TopicsReady topics,
            UnpublishedPeople people,
            RelayProgress progress) {
        return new EventRelay(database, kafka, topics, people, progress);
    }
}
