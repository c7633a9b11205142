package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
import be.ecolenumerique.helpdesk.query.feed.TicketFeed;
import be.ecolenumerique.helpdesk.query.scope.FilterCell;
import be.ecolenumerique.helpdesk.query.scope.ListedTicket;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows the rows of one generation and answers what needs to look over all tickets of a scope: totals, texts contained in a
 * ticket, filter values, whether a write is seen already, what changes in a list (ADR 0110). It answers 503 until it has read
 * all rows, and where it has not heard from MongoDB for too long.
 */
public final class TicketFollower implements AutoCloseable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int PENDING_OF_A_STREAM = 1_000;
    private static final int REMEMBERED_MOVES = 20_000;

    private final ScopedTickets tickets;
    private final Following following;
    private final FollowerState state = new FollowerState(System::nanoTime);
    private final FollowerThread thread;

    public TicketFollower(ScopedTickets tickets, TicketFeed feed) {
        this.tickets = tickets;
        this.following = new Following(
                new TicketColumns(),
                new Waits(),
                new ListStreams(feed.generation().number(), PENDING_OF_A_STREAM, REMEMBERED_MOVES));
        this.thread = new FollowerThread(feed, following, state);
    }

    public void start() {
        thread.start();
    }

    /** Completes once it answers for all that was there when it started. */
    public Mono<Void> ready() {
        return state.ready();
    }

    public boolean isLoaded() {
        return state.isLoaded();
    }

    @Override
    public void close() {
        thread.stop();
        following.streams().end();
    }

    /** The rows of a window, nearest first, with the number of all that the filter lets through. */
    public Mono<Found> page(Scope scope, TicketFilter filter, Window window) {
        return current()
                .flatMap(columns -> filter.isAnsweredByIndexes()
                        ? Mono.zip(
                                tickets.list(scope, filter, window).collectList(),
                                Mono.fromSupplier(() -> columns.count(scope, filter)),
                                (rows, total) -> new Found(rows, rows.size() == window.limit(), total))
                        : Mono.fromSupplier(() -> columns.page(scope, filter, window))
                                .subscribeOn(SearchThreads.SHARED)
                                .flatMap(found -> rows(scope, window, found)));
    }

    public Flux<FilterCell> filterValues(Scope scope, TicketFilter filter) {
        return current().flatMapIterable(columns -> columns.cells(scope, filter));
    }

    /** Completes once the caller sees this version or a later one; a ticket out of the scope is as one that is not there. */
    public Mono<Void> seen(Scope scope, TicketReference ticket, long version) {
        var look = Mono.fromSupplier(() -> state.isCurrent()
                && following.columns().version(scope, ticket).stream().anyMatch(seen -> seen >= version));
        return following.waits().until(ticket.toString(), look);
    }

    /** The same for a subscription of a ticket that the caller sees. */
    public Mono<Void> subscriptionSeen(Scope scope, TicketReference ticket, long version) {
        return following
                .waits()
                .until(
                        SubscriptionEvent.aggregateOf(ticket),
                        tickets.ticket(scope, ticket)
                                .flatMap(tickets::subscriptionVersion)
                                .map(seen -> seen >= version)
                                .defaultIfEmpty(false));
    }

    /** Completes once a look says so, which is repeated whenever this company or person changes. */
    public Mono<Void> directorySeen(String id, Mono<Boolean> look) {
        return following.waits().until(id, look);
    }

    /** What changes in a list, several at once where the reader is slow; ends when this generation is no longer shown. */
    public Flux<List<ListChange>> changes(Scope scope, Optional<StreamPosition> after) {
        return current().flatMapMany(columns -> following.streams().follow(scope, after));
    }

    /** Something each time that somebody's rights may have changed. */
    public Flux<String> directoryChanges() {
        return following.directory().asFlux();
    }

    public FollowerFigures figures() {
        return new FollowerFigures(
                following.columns().size(),
                following.columns().memory(),
                following.streams().open(),
                following.waits().open(),
                state.age());
    }

    private Mono<TicketColumns> current() {
        return Mono.fromSupplier(() -> {
            if (!state.isCurrent()) {
                throw Problem.unavailable(RETRY_AFTER).asException();
            }
            return following.columns();
        });
    }

    /** As MongoDB shows them to this scope now: one that was handed over meanwhile is missing. */
    private Mono<Found> rows(Scope scope, Window window, TicketColumns.Found found) {
        return tickets.rows(scope, found.tickets())
                .map(rows -> new Found(rows, found.tickets().size() == window.limit(), found.total()));
    }

    /** @param full as many as were asked for, or would be, had none been handed over meanwhile */
    public record Found(List<ListedTicket> rows, boolean full, long total) {}
}
