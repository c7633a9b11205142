package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.scope.Moment;
import be.ecolenumerique.helpdesk.query.scope.PastTickets;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Reads all that one caller may see of one ticket. */
final class ShownTickets {
    private final InstantSource clock;

    ShownTickets(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param at as it is now where absent
     * @param activityBefore the newest activity where absent
     */
    Mono<ShownTicket> find(
            Reading reading, TicketReference reference, Optional<Moment> at, Optional<Long> activityBefore) {
        var past = new PastTickets(reading.tickets());
        return reading.tickets()
                .ticket(reading.scope(), reference)
                .flatMap(ticket -> at.map(moment -> past.at(ticket, moment)).orElseGet(() -> Mono.just(ticket)))
                .flatMap(ticket -> shown(reading, ticket, activityBefore));
    }

    private Mono<ShownTicket> shown(Reading reading, SeenTicket ticket, Optional<Long> activityBefore) {
        var window = ActivityWindow.of(ticket, activityBefore);
        var tickets = reading.tickets();
        return Mono.zip(
                        tickets.activity(ticket, window.from(), window.to()).collectList(),
                        subscribed(tickets, reading.reader(), ticket),
                        relatedTo(tickets, ticket))
                .map(read -> new ShownTicket(
                        ticket,
                        read.getT1(),
                        window.earlier(),
                        read.getT2(),
                        read.getT3(),
                        now(reading.reader(), ticket)));
    }

    private Optional<Instant> now(Reader reader, SeenTicket ticket) {
        return ticket.isPast() || !reader.mayWrite() ? Optional.empty() : Optional.of(clock.instant());
    }

    private static Mono<Optional<Boolean>> subscribed(ScopedTickets tickets, Reader reader, SeenTicket ticket) {
        return Mono.justOrEmpty(subscriber(reader, ticket))
                .flatMap(person -> tickets.subscription(ticket, person)
                        .filter(said -> said.countsUnder(ticket.details().since()))
                        .map(said -> said.on())
                        .defaultIfEmpty(person.equals(ticket.details().technician())))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** Of the persons that a caller is, the one whose comment mail this is about; systems get none, nor does the past. */
    private static Optional<PersonId> subscriber(Reader reader, SeenTicket ticket) {
        if (ticket.isPast()) {
            return Optional.empty();
        }
        return switch (ticket.scope().viewer()) {
            case CONTACT -> Optional.of(ticket.details().row().standing().contact());
            case EN_STAFF, SUPPLIER -> reader.persons().stream().findFirst().map(person -> person.id());
            case SYSTEM, APPROVAL_SERVICE -> Optional.empty();
        };
    }

    private static Mono<Optional<TicketReference>> relatedTo(ScopedTickets tickets, SeenTicket ticket) {
        return Mono.justOrEmpty(ticket.details().relatedTo())
                .filterWhen(related -> ticket.scope().viewer() == Viewer.EN_STAFF
                        ? Mono.just(true)
                        : tickets.version(ticket.scope(), related).hasElement())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
