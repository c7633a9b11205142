package be.ecolenumerique.helpdesk.query.projection;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.ProjectedTickets;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Duplicates, and a crash between any two writes: rows, details and activity are as if nothing had happened. */
class ProjectionCrashIT {
    private static final Generation GENERATION = new Generation(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SERVERS = SharedBackends.kafka().bootstrapServers();
    private static final String TOPIC = SharedBackends.uniqueName(ProjectionCrashIT.class);
    private static final ProjectedTickets UNDISTURBED = new ProjectedTickets(ProjectionCrashIT.class);
    private static final List<TicketStory> STORIES =
            IntStream.rangeClosed(1, 12).mapToObj(ProjectionCrashIT::story).toList();

    @BeforeAll
    static void storiesWithDuplicates() {
        TestTopics.create(SERVERS, TOPIC, 3);
        STORIES.forEach(UNDISTURBED::project);
        try (var events = new TestRelay(SERVERS)) {
            for (TicketStory story : STORIES) {
                List<EventEnvelope<TicketEvent>> all = story.events();
                all.forEach(event -> events.publish(TOPIC, event));
                all.subList(1, 4).forEach(event -> events.publish(TOPIC, event));
            }
        }
    }

    @AfterAll
    static void close() {
        UNDISTURBED.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_ANY_WRITE", "AFTER_SIDE_WRITES", "AFTER_ROWS", "AFTER_POSITIONS"})
    void givenACrashBetweenTwoWrites_whenProjectedAgain_thenTheReadModelIsAsWithout(CrashPoint point) {
        try (var disturbed = new ProjectedTickets(ProjectionCrashIT.class)) {
            String group = SharedBackends.uniqueName(ProjectionCrashIT.class);
            var crashed = new AtomicBoolean();
            RunningConsumer doomed = consumer(disturbed, group, (projection, reached) -> {
                if (reached == point && crashed.compareAndSet(false, true)) {
                    throw new AssertionError("crash at " + point);
                }
            });
            doomed.start();
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> crashed.get() && !doomed.isAlive());
            doomed.stop();

            RunningConsumer next = consumer(disturbed, group, CrashPoints.NONE);
            next.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(content(disturbed)).isEqualTo(content(UNDISTURBED)));
            next.stop();
        }
    }

    private static List<List<Document>> content(ProjectedTickets projected) {
        return List.of(
                projected.all(GENERATION.tickets()),
                projected.all(GENERATION.details()),
                projected.all(GENERATION.activity()));
    }

    private static RunningConsumer consumer(ProjectedTickets projected, String group, CrashPoints points) {
        var environment = new ConsumerEnvironment(
                TestTopic.clientsOf(SERVERS, Map.of()),
                projected.database,
                new SimpleMeterRegistry(),
                InstantSource.fixed(TicketStory.START),
                points,
                Spans.unexported());
        return new ProjectionConsumers(environment)
                .inGroup(new ProjectionDefinition<>(
                                GENERATION.tickets(),
                                TOPIC,
                                group,
                                GENERATION.tickets(),
                                TicketEvent.class,
                                new TicketRowCodec(),
                                new TicketProjection(GENERATION, EventCodec.published()))
                        .with(new DetailsDocument(GENERATION)));
    }

    private static TicketStory story(int number) {
        var story = TicketStory.opened("TECH-" + number).assignedTo(ACME);
        return story.then(ACME_ACTOR, new ParticipantAdded(story.ticket(), Cast.ACME_USER.person(), Optional.of(ACME)))
                .scheduled("Bonjour")
                .commentedInternally("douteux")
                .takenFromItsSupplier()
                .assignedTo(BETA)
                .commented(TECHNICIAN, "à suivre")
                .assignedTo(ACME)
                .scheduled("à nouveau")
                .completed("réparé");
    }
}
