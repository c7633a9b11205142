package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetters;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLettersEndpoint;
import be.ecolenumerique.helpdesk.consumer.repair.DiscardEndpoint;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorActions;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Everything around the {@link ProjectionDefinition}s and {@link WholeTopicReader}s that a service declares as beans: their
 * threads, readiness, metrics, and the operator's list of dead letters.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
            "be.ecolenumerique.helpdesk.conventions.clock.ClockAutoConfiguration",
            "be.ecolenumerique.helpdesk.conventions.tracing.TracingAutoConfiguration"
        })
public class ConsumerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails details) {
        ConnectionString connection = details.getConnectionString();
        return client.getDatabase(
                Objects.requireNonNull(connection.getDatabase(), "spring.mongodb.uri must name a database"));
    }

    @Bean
    @ConditionalOnMissingBean
    CrashPoints crashPoints() {
        return CrashPoints.NONE;
    }

    @Bean
    KafkaClients kafkaClients(
            KafkaProperties properties,
            KafkaConnectionDetails details,
            @Value("${helpdesk.consumer.batch-size:2000}") int batchSize) {
        Map<String, Object> connection = new HashMap<>(properties.buildAdminProperties());
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, details.getBootstrapServers());
        return new KafkaClients(connection, batchSize);
    }

    @Bean
    ConsumerEnvironment consumerEnvironment(
            KafkaClients kafka,
            MongoDatabase database,
            MeterRegistry meters,
            DomainClock clock,
            CrashPoints crash,
            Spans spans) {
        return new ConsumerEnvironment(kafka, database, meters, clock, crash, spans);
    }

    @Bean
    Consumers consumers(
            ConsumerEnvironment environment,
            ObjectProvider<ProjectionDefinition<?, ?>> projections,
            ObjectProvider<WholeTopicReader> wholeTopics) {
        var factory = new ProjectionConsumers(environment);
        List<RunningConsumer> all = Stream.concat(
                        wholeTopics.orderedStream().map(WholeTopicReader::consumer),
                        projections.orderedStream().map(factory::inGroup))
                .toList();
        return new Consumers(all);
    }

    @Bean
    ConsumersHealth consumersHealthIndicator(Consumers consumers) {
        return new ConsumersHealth(consumers);
    }

    @Bean
    ConsumersEndpoint consumersEndpoint(Consumers consumers) {
        return new ConsumersEndpoint(consumers);
    }

    @Bean
    DeadLetters deadLetters(Consumers consumers) {
        return new DeadLetters(consumers::repairs);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters, OperatorActions actions) {
        return new DeadLettersEndpoint(deadLetters, actions);
    }

    @Bean
    DiscardEndpoint discardEndpoint(DeadLetters deadLetters, OperatorActions actions) {
        return new DiscardEndpoint(deadLetters, actions);
    }
}
