package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.Commits;
import be.ecolenumerique.helpdesk.command.eventlog.EventLogConfiguration;
import be.ecolenumerique.helpdesk.command.eventlog.MongoEventStorageEngine;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceBlocks;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The two configurations of log and relay, from {@code spring.mongodb} and {@code spring.kafka} alone. */
class WiringIT {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(
                    AutoConfigurations.of(MongoReactiveAutoConfiguration.class, KafkaAutoConfiguration.class))
            .withUserConfiguration(EventLogConfiguration.class, PublishingConfiguration.class, SharedTopics.class)
            .withBean("realClock", Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(UnpublishedPeople.class, InMemoryPeople::new)
            .withBean(Spans.class, Spans::unexported)
            .withBean(
                    "eventSerializer",
                    Serializer.class,
                    () -> Jackson3Serializer.builder().build())
            .withPropertyValues(
                    "spring.mongodb.uri=" + SharedBackends.mongoUri(WiringIT.class),
                    "spring.kafka.bootstrap-servers=" + SharedBackends.kafka().bootstrapServers(),
                    "helpdesk.tickets.first-reference=172");

    @Test
    void givenServiceStarts_whenACommitIsAppended_thenItIsRelayedAndEverythingIsReady() {
        service.run(context -> {
            CommitLog log = context.getBean(CommitLog.class);
            await().until(log::isReady);
            assertThat(context).hasSingleBean(MongoEventStorageEngine.class);
            assertThat(context.getBean("ticketReferences", ReferenceBlocks.class)
                            .next())
                    .isEqualTo("TECH-172");
            assertThat(context.getBean("supplierReferences", ReferenceBlocks.class)
                            .next())
                    .isEqualTo("SUP-1");
            Commits.append(log, Commits.commit(Commits.event("TECH-172", 0)));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(relayed(context)).isEqualTo(1));
            assertThat(context.getBeansOfType(HealthIndicator.class).values())
                    .extracting(indicator ->
                            Objects.requireNonNull(indicator.health()).getStatus())
                    .containsExactly(Status.UP, Status.UP);
            assertThat(gauge(context.getBean(MeterRegistry.class), "helpdesk.relay.leader"))
                    .isOne();
        });
    }

    private static long relayed(BeanFactory context) {
        return new RelayLease(context.getBean(MongoDatabase.class)).position();
    }

    private static double gauge(MeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }
}
