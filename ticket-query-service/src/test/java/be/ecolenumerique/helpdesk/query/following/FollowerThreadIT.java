package be.ecolenumerique.helpdesk.query.following;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
import be.ecolenumerique.helpdesk.query.following.ListChange.Changed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Removed;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Scopes;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.testing.ProjectedTickets;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The columns are as MongoDB's rows are: from the start, through each change, and after whatever befell the stream. */
class FollowerThreadIT {
    private static final TicketFilter ALL = TicketFilter.of(EnumSet.allOf(TicketStatus.class));
    private static final Scope OF_ACME = Scopes.of(ACME);
    private static final Scope OF_BETA = Scopes.of(BETA);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProjectedTickets projected = new ProjectedTickets(FollowerThreadIT.class);
    private final TicketColumns columns = new TicketColumns();
    private final Waits waits = new Waits();
    private final ListStreams streams = new ListStreams(1, 100, 100);
    private final FollowerState state = new FollowerState(System::nanoTime);
    private final FollowerThread follower =
            new FollowerThread(projected.feed(), new Following(columns, waits, streams), state);

    @AfterEach
    void close() {
        follower.stop();
        projected.close();
    }

    @Test
    void givenRowsBeforeTheStartAndAfter_whenFollowed_thenAllAreThere() {
        projected.project(TicketStory.opened("TECH-1").assignedTo(ACME));
        assertThat(state.isCurrent()).isFalse();

        start();
        projected.project(TicketStory.opened("TECH-2").assignedTo(ACME));

        await().atMost(LONG).until(() -> columns.count(OF_ACME, ALL) == 2);
        assertThat(state.isCurrent()).isTrue();
    }

    @Test
    void givenAHandOver_whenFollowed_thenTheFormerSupplierLosesIt_andItsStreamSaysSo() {
        var story = TicketStory.opened("TECH-1").assignedTo(ACME);
        projected.project(story);
        start();
        var seenByAcme = listening(OF_ACME);
        var seenByBeta = listening(OF_BETA);

        projected.project(story.assignedTo(BETA));

        await().atMost(LONG).until(() -> columns.count(OF_BETA, ALL) == 1);
        assertThat(columns.count(OF_ACME, ALL)).isZero();
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(seenByAcme).hasSize(2).last().isInstanceOf(Removed.class);
            assertThat(seenByBeta).hasSize(2).last().isInstanceOf(Changed.class);
        });
    }

    @Test
    void givenSomebodyWhoWaits_whenTheVersionComes_thenItIsSeen_andOtherScopesWaitOn() {
        start();
        var ticket = new TicketReference(1);
        var acme = seen(OF_ACME, ticket);
        var beta = seen(OF_BETA, ticket);
        await().until(() -> waits.open() == 2);

        projected.project(TicketStory.opened("TECH-1").assignedTo(ACME));

        await().atMost(LONG).until(acme::isDone);
        assertThat(beta).isNotDone();
        beta.cancel(true);
        await().until(() -> waits.open() == 0);
    }

    @Test
    void givenACursorThatIsKilled_whenRowsAreWrittenMeanwhile_thenTheStreamGoesOn() {
        start();
        var seen = listening(OF_ACME);
        for (int ticket = 1; ticket <= 3; ticket++) {
            killStream();
            projected.project(TicketStory.opened("TECH-" + ticket).assignedTo(ACME));
        }

        await().atMost(LONG).until(() -> columns.count(OF_ACME, ALL) == 3);
        assertThat(state.isLoaded()).isTrue();
        await().atMost(LONG).until(() -> seen.size() == 4);
    }

    @Test
    void givenAPlaceThatMongoNoLongerKnows_whenFollowed_thenAllIsReadAnew() {
        projected.project(TicketStory.opened("TECH-1").assignedTo(ACME));

        follower.startFrom(new Document("_data", "8200000001"));

        ready();
        assertThat(columns.count(OF_ACME, ALL)).isEqualTo(1);
    }

    @Test
    void givenRowsThatAreDropped_whenFollowed_thenNothingIsShownOfThem() {
        projected.project(TicketStory.opened("TECH-1").assignedTo(ACME));
        start();

        projected.drop("tickets_1");
        projected.project(TicketStory.opened("TECH-2").assignedTo(BETA));

        await().atMost(LONG).until(() -> columns.count(OF_BETA, ALL) == 1 && state.isLoaded());
        assertThat(columns.count(OF_ACME, ALL)).isZero();
    }

    private void start() {
        follower.start();
        ready();
    }

    private void ready() {
        var _ = state.ready().blockOptional(LONG);
    }

    private CompletableFuture<Void> seen(Scope scope, TicketReference ticket) {
        return waits.until(
                        ticket.toString(),
                        Mono.fromSupplier(() -> columns.version(scope, ticket).isPresent()))
                .toFuture();
    }

    private List<ListChange> listening(Scope scope) {
        List<ListChange> seen = new CopyOnWriteArrayList<>();
        streams.follow(scope, Optional.empty()).flatMap(Flux::fromIterable).subscribe(seen::add);
        return seen;
    }

    /** As a change of the primary does. */
    private void killStream() {
        String namespace = projected.database.getName() + ".$cmd.aggregate";
        var cursors = projected.admin(new Document("aggregate", 1)
                .append("cursor", new Document())
                .append(
                        "pipeline",
                        List.of(
                                new Document("$currentOp", new Document("idleCursors", true)),
                                new Document("$match", new Document("ns", namespace)))));
        cursors.get("cursor", Document.class).getList("firstBatch", Document.class).stream()
                .map(operation -> operation.get("cursor", Document.class))
                .filter(Objects::nonNull)
                .forEach(cursor -> projected.run(new Document("killCursors", "$cmd.aggregate")
                        .append("cursors", List.of(cursor.getLong("cursorId")))));
    }
}
