package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.projection.DetailsFold;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A ticket as it was, for EN staff alone (behaviour §4, hand-over), folded from its activity. Read in stretches, so that a
 * ticket of thousands of events is never held whole.
 */
public final class PastTickets {
    private static final int STRETCH = 500;

    private final ScopedTickets tickets;

    public PastTickets(ScopedTickets tickets) {
        this.tickets = tickets;
    }

    /** Nothing where the ticket was not opened yet. */
    public Mono<SeenTicket> at(SeenTicket ticket, Moment moment) {
        if (!ticket.scope().knowsInternals()) {
            return Mono.error(() -> Problem.forbidden().asException());
        }
        return switch (moment) {
            case Moment.Version(long version) -> at(ticket, version);
            case Moment.At(Instant instant) -> at(ticket, instant);
        };
    }

    private Mono<SeenTicket> at(SeenTicket ticket, long version) {
        if (version > ticket.version()) {
            return Mono.error(() -> Problem.malformed(FieldError.at("?at", "range", 1, ticket.version()))
                    .asException());
        }
        return version == ticket.version()
                ? Mono.just(ticket)
                : events(ticket, version)
                        .reduce(Optional.<DetailsFold>empty(), PastTickets::after)
                        .flatMap(Mono::justOrEmpty)
                        .map(fold -> ticket.asItWas(fold.details().upTo(version)));
    }

    /** Up to the first event that came later: a clock that went back shows nothing before its time. */
    private Mono<SeenTicket> at(SeenTicket ticket, Instant instant) {
        return events(ticket, ticket.version())
                .takeUntil(event -> event.time().isAfter(instant))
                .reduce(new Told(Optional.empty(), true), (told, event) -> told.next(event, instant))
                .flatMap(told -> told.isAll()
                        ? Mono.just(ticket)
                        : Mono.justOrEmpty(told.fold()).map(fold -> ticket.asItWas(fold.details())));
    }

    private Flux<EventEnvelope<TicketEvent>> events(SeenTicket ticket, long to) {
        int stretches = Math.toIntExact((to + STRETCH - 1) / STRETCH);
        return Flux.range(0, stretches)
                .concatMap(n -> tickets.activity(ticket, 1L + (long) n * STRETCH, Math.min(to, (n + 1L) * STRETCH)), 1);
    }

    private static Optional<DetailsFold> after(Optional<DetailsFold> before, EventEnvelope<TicketEvent> event) {
        return Optional.of(DetailsFold.after(before.orElse(null), event));
    }

    /** @param isAll whether nothing came later, so that what was told is the present */
    private record Told(Optional<DetailsFold> fold, boolean isAll) {
        Told next(EventEnvelope<TicketEvent> event, Instant instant) {
            return event.time().isAfter(instant) ? new Told(fold, false) : new Told(after(fold, event), true);
        }
    }
}
