package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.scope.FilterCell;
import be.ecolenumerique.helpdesk.query.scope.ListedTicket;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers what needs to look over all tickets of a scope: pages with their exact total, texts contained in a ticket, filter
 * values, and whether a write is seen already. It asks MongoDB each time; in a deployment that outgrows this, the answers
 * come from columns in memory behind the same questions (ADR 0050).
 */
public final class TicketFollower implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ScopedTickets tickets;

    public TicketFollower(ScopedTickets tickets) {
        this.tickets = tickets;
    }

    public void start() {}

    /** Completes once it answers for all that was there when it started. */
    public Mono<Void> ready() {
        return Mono.empty();
    }

    @Override
    public void close() {}

    /** The rows of a window, nearest first, with the number of all that the filter lets through. */
    public Mono<Found> page(Scope scope, TicketFilter filter, Window window) {
        return Mono.zip(tickets.list(scope, filter, window).collectList(), tickets.count(scope, filter), Found::new);
    }

    public Flux<FilterCell> filterValues(Scope scope, TicketFilter filter) {
        return tickets.cells(scope, filter);
    }

    /** Whether the caller sees this version of the ticket, or a later one. */
    public Mono<Boolean> sees(Scope scope, TicketReference ticket, long version) {
        return tickets.version(scope, ticket).map(seen -> seen >= version).defaultIfEmpty(false);
    }

    /** Completes once {@link #sees} says so; a ticket out of the scope is as one that is not there yet. */
    public Mono<Void> seen(Scope scope, TicketReference ticket, long version) {
        return Mono.defer(() -> sees(scope, ticket, version))
                .filter(seen -> seen)
                .repeatWhenEmpty(attempts -> attempts.delayElements(LOOK_AGAIN))
                .then();
    }

    /** The same for a subscription of a ticket that the caller sees. */
    public Mono<Void> subscriptionSeen(Scope scope, TicketReference ticket, long version) {
        return tickets.ticket(scope, ticket)
                .flatMap(tickets::subscriptionVersion)
                .filter(seen -> seen >= version)
                .repeatWhenEmpty(attempts -> attempts.delayElements(LOOK_AGAIN))
                .then();
    }

    public record Found(List<ListedTicket> rows, long total) {}
}
