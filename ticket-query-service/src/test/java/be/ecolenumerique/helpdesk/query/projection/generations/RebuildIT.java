package be.ecolenumerique.helpdesk.query.projection.generations;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A generation is built beside the one that is shown, found equal or not, and taken up by whoever is left. */
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final AtomicInteger LAST_TICKET = new AtomicInteger(700_000);
    private static final MongoClient CLIENT =
            MongoClients.create(SharedBackends.mongo().uri());
    private static final TestRelay EVENTS = new TestRelay(SharedBackends.kafka().bootstrapServers());

    private final MongoDatabase database = CLIENT.getDatabase(SharedBackends.uniqueName(RebuildIT.class));

    @BeforeAll
    static void history() {
        TestTopics.createAll(SharedBackends.kafka().bootstrapServers());
        tellStories(20);
    }

    @AfterAll
    static void closeAll() {
        EVENTS.close();
        CLIENT.close();
    }

    @AfterEach
    void dropDatabase() {
        Mono.from(database.drop()).block();
    }

    @Test
    void givenWritesGoingOn_whenRebuilt_thenTheNextGenerationIsEqual_everyReplicaShowsIt_andTheWayBackIsExact() {
        try (var one = replica(CrashPoints.NONE);
                var other = replica(CrashPoints.NONE)) {
            tellStories(5);
            one.switching.rebuild(1).block();
            tellStories(10);
            until(one::isReady);
            var before = one.model();
            var next = before.next().orElseThrow().generation();
            until(() -> one.isAsFar(next, before.current()));
            assertThat(ContentHash.of(database, next)).isEqualTo(ContentHash.of(database, before.current()));

            one.switching.show().block();

            await().atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> one.shown().equals(next) && other.shown().equals(next));
            tellStories(2);
            until(() -> one.isAsFar(before.current(), next) && one.isAsFar(next, before.current()));
            one.switching.back().block();
            assertThat(one.model().current()).isEqualTo(before.current());
            assertThat(ContentHash.of(database, before.current())).isEqualTo(ContentHash.of(database, next));
        }
    }

    @Test
    void givenAReplicaThatFallsOverInTheMiddle_whenAnotherIsLeft_thenItContinues_andTheGenerationIsEqual() {
        var crashed = new AtomicBoolean();
        CrashPoints onceInTheNext = (projection, point) -> {
            if (projection.equals("tickets_2")
                    && point == CrashPoint.AFTER_SIDE_WRITES
                    && crashed.compareAndSet(false, true)) {
                throw new AssertionError("crash");
            }
        };
        var doomed = replica(onceInTheNext);
        doomed.switching.rebuild(1).block();
        until(crashed::get);
        doomed.close();

        try (var left = replica(CrashPoints.NONE)) {
            until(left::isReady);
            until(() -> left.isAsFar(new Generation(1), new Generation(2)));
            assertThat(ContentHash.of(database, new Generation(2)))
                    .isEqualTo(ContentHash.of(database, new Generation(1)));
        }
    }

    @Test
    void givenARowThatIsMissing_whenCompared_thenTheDifferenceIsNamed_andItCanNotBeShown() {
        try (var replica = replica(CrashPoints.NONE)) {
            built(replica);
            String lost = "TECH-" + LAST_TICKET.get();
            Mono.from(database.getCollection("tickets_2").deleteOne(eq(lost))).block();

            Comparison found = compare(replica).orElseThrow();
            var rebuild = replica.model().next().orElseThrow();
            replica.models.compared(rebuild, found).block();

            assertThat(found.tickets()).isPositive();
            assertThat(found.differences()).isEqualTo(1);
            assertThat(found.examples()).containsExactly("tickets_2 " + lost);
            assertThatThrownBy(() -> replica.switching.show().block()).hasMessageContaining("rebuild-not-ready");
        }
    }

    @Test
    void givenAGenerationThatIsNotAsFar_whenItIsToBeShown_thenRefused_forTheDeskWouldGoBackInTime() {
        try (var replica = replica(CrashPoints.NONE)) {
            built(replica);
            replica.running(new Generation(2)).consumers().forEach(consumer -> consumer.stop());
            tellStories(1);
            until(() -> !replica.running(new Generation(2)).isAsFarAs(replica.running(new Generation(1))));

            assertThatThrownBy(() -> replica.switching.show().block()).hasMessageContaining("read-model-behind");
            assertThat(replica.model().current()).isEqualTo(new Generation(1));
        }
    }

    @Test
    void givenTwoReleases_whenOneSwitches_thenTheOtherKeepsItsOwnPointer() {
        var older = new ReadModels(database, Clock.systemUTC(), 1);
        var newer = new ReadModels(database, Clock.systemUTC(), 2);
        var shownByOlder = Objects.requireNonNull(older.open().block()).current();
        var shownByNewer = Objects.requireNonNull(newer.open().block()).current();
        assertThat(shownByNewer).isNotEqualTo(shownByOlder);

        var begun = Objects.requireNonNull(newer.begin(1).block());
        newer.show(begun, begun.next().orElseThrow()).block();

        assertThat(newer.open().map(ReadModel::current).block()).isEqualTo(new Generation(3));
        assertThat(older.open().map(ReadModel::current).block()).isEqualTo(shownByOlder);
    }

    @Test
    void givenOneIsBuilt_whenAnotherIsAskedFor_thenRefused_untilItIsDropped() {
        var models = new ReadModels(database, Clock.systemUTC(), 1);
        models.open().block();
        assertThat(models.begin(1).block()).isNotNull();

        assertThat(models.begin(1).block()).isNull();

        models.drop(new Generation(2)).block();
        assertThat(Objects.requireNonNull(models.begin(1).block()).dropped()).hasSize(1);
    }

    /** Ready, and nobody leads it on. */
    private static void built(Replica replica) {
        replica.switching.rebuild(1).block();
        until(replica::isReady);
        replica.stopWatching();
    }

    private Optional<Comparison> compare(Replica replica) {
        return new GenerationComparison(new StoredGenerations(database))
                .compare(replica.running(new Generation(1)), replica.running(new Generation(2)))
                .blockOptional();
    }

    private Replica replica(CrashPoints points) {
        return Replica.started(database, points);
    }

    private static void until(Callable<Boolean> condition) {
        await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(condition);
    }

    private static void tellStories(int count) {
        for (int i = 0; i < count; i++) {
            var story =
                    TicketStory.opened("TECH-" + LAST_TICKET.incrementAndGet()).assignedTo(ACME);
            story.then(ACME_ACTOR, new ParticipantAdded(story.ticket(), Cast.ACME_USER.person(), Optional.of(ACME)))
                    .scheduled("Bonjour")
                    .commentedInternally("douteux")
                    .takenFromItsSupplier()
                    .assignedTo(BETA)
                    .commented(TECHNICIAN, "à suivre")
                    .completed("réparé");
            story.events().forEach(EVENTS::publish);
        }
    }
}
