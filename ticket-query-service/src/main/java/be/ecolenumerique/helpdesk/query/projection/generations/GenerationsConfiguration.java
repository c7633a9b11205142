package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.ReadModelIndexes;
import be.ecolenumerique.helpdesk.query.projection.TicketPassages;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which generations this release knows, and what fills them. */
@Configuration(proxyBeanMethods = false)
class GenerationsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationsConfiguration.class);
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Bean
    ReadModels readModels(
            MongoDatabase database,
            @Qualifier("realClock") Clock clock,
            @Value("${helpdesk.read-model.schema-version}") int schemaVersion) {
        return new ReadModels(database, clock, schemaVersion);
    }

    @Bean
    StoredGenerations storedGenerations(MongoDatabase database) {
        return new StoredGenerations(database);
    }

    /** The one that is shown first. Without its indexes no list can be read, so the service waits for MongoDB here. */
    @Bean
    Generation generation(ReadModels models, MongoDatabase database) {
        var opened = models.open()
                .map(ReadModel::current)
                .flatMap(current -> ReadModelIndexes.create(database, current).thenReturn(current))
                .retryWhen(UntilItWorks.saying("The read model is not open yet, for MongoDB does not answer", LOG));
        return Objects.requireNonNull(opened.block());
    }

    @Bean
    RunningGenerations runningGenerations(
            ConsumerEnvironment environment,
            EventCodec codec,
            TicketPassages passages,
            Consumers consumers,
            ReadModels models) {
        var running = new RunningGenerations(
                new GenerationConsumers(environment, codec, passages, Generation.GROUP), consumers);
        running.follow(Objects.requireNonNull(models.open()
                .retryWhen(UntilItWorks.saying("The generations are not known yet, for MongoDB does not answer", LOG))
                .block()));
        return running;
    }

    @Bean
    Switching switching(ReadModels models, RunningGenerations running) {
        return new Switching(models, running);
    }

    @Bean
    ReplayRate replayRate(MeterRegistry meters, ShownGeneration shown) {
        var rate = new ReplayRate(System::nanoTime);
        Gauge.builder("helpdesk.rebuild.left", rate, ReplayRate::left)
                .description("Records that a generation which is built has not applied yet, 0 = none is built")
                .register(meters);
        Gauge.builder("helpdesk.read.model.generation", shown, s -> s.now().number())
                .description("Generation of the read model that this replica shows")
                .register(meters);
        return rate;
    }

    @Bean
    GenerationWatch generationWatch(
            ReadModels models,
            RunningGenerations running,
            StoredGenerations stored,
            MongoDatabase database,
            @Qualifier("realClock") Clock clock,
            ShownGeneration shown,
            ReplayRate rate) {
        var rebuilding = new Rebuilding(models, running, stored, database, clock, LEASE);
        return new GenerationWatch(models, running, shown, rebuilding, rate);
    }
}
