package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log on the service's own database, and Axon's engine on the log. */
@Configuration(proxyBeanMethods = false)
public class EventLogConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer finiteWaits() {
        return LogClient::configure;
    }

    @Bean
    MongoDatabase commandDatabase(MongoClient client, MongoConnectionDetails connection) {
        ConnectionString address = connection.getConnectionString();
        return client.getDatabase(
                Objects.requireNonNull(address.getDatabase(), "spring.mongodb.uri names no database"));
    }

    @Bean
    CommitLog commitLog(
            MongoClient client,
            MongoDatabase database,
            MeterRegistry registry,
            @Qualifier("realClock") Clock clock,
            @Value("${helpdesk.writes.patience:20s}") Duration patience) {
        return new CommitLog(client, database, registry, clock, patience);
    }

    @Bean
    CommitLogHealthIndicator commitLogHealthIndicator(CommitLog log) {
        return new CommitLogHealthIndicator(log);
    }

    @Bean
    MongoEventStorageEngine eventStorageEngine(
            CommitLog log, MongoDatabase database, @Qualifier("eventSerializer") Serializer serializer, Spans spans) {
        var settings = new MongoEventStorageEngine.Settings(serializer, serializer).traced(spans);
        return new MongoEventStorageEngine(log, database, settings);
    }

    @Bean
    ReferenceBlocks ticketReferences(
            CommitLog log, MongoDatabase database, @Value("${helpdesk.tickets.first-reference:1}") long first) {
        return new ReferenceBlocks(new ReferenceCounter(log, database, "TECH-", first));
    }

    @Bean
    ReferenceBlocks supplierReferences(CommitLog log, MongoDatabase database) {
        return new ReferenceBlocks(new ReferenceCounter(log, database, "SUP-", 1));
    }
}
