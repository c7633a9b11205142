package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Cursor;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.NotFound;
import be.ecolenumerique.helpdesk.query.answers.Page;
import be.ecolenumerique.helpdesk.query.answers.PageLinks;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Every event of a ticket from its opening on: version, what, who, when. For EN staff (behaviour §4, hand-over). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER})
class HistoryEndpoint {
    record Query(
            @Within(min = 1, max = 100) Optional<Integer> limit, Optional<Cursor> after, Optional<Cursor> before) {}

    private final Reads reads;
    private final Names names;

    HistoryEndpoint(Reads reads, Names names) {
        this.reads = reads;
        this.names = names;
    }

    @GetMapping("/api/v1/tickets/{reference}/history")
    Mono<Page<ActivityEntry>> history(
            @PathVariable String reference, @StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        var paging = Paging.of(List.of("history", reference), query.limit(), query.after(), query.before());
        return reads.begin(caller, exchange)
                .flatMap(reading -> Mono.justOrEmpty(TicketReference.parse(reference))
                        .flatMap(ticket -> reading.tickets().ticket(reading.scope(), ticket))
                        .flatMap(ticket -> page(reading, ticket, paging)))
                .switchIfEmpty(NotFound.answer())
                .map(page -> PageLinks.tell(exchange, page));
    }

    private Mono<Page<ActivityEntry>> page(Reading reading, SeenTicket ticket, Paging paging) {
        return events(reading.tickets(), ticket, paging)
                .flatMap(found -> names.in(
                        reading.language(),
                        book -> paging.page(
                                found,
                                ticket.version(),
                                HistoryEndpoint::position,
                                event -> ActivityRendering.of(
                                                List.of(event), ticket.scope().viewer(), book)
                                        .getFirst())));
    }

    /** One more than the limit, nearest first. */
    private Mono<List<EventEnvelope<TicketEvent>>> events(ScopedTickets tickets, SeenTicket ticket, Paging paging) {
        long version = paging.from().map(Position::number).orElse(0);
        return paging.backwards()
                ? tickets.activity(ticket, Math.max(1, version - paging.limit() - 1), version - 1)
                        .collectList()
                        .map(List::reversed)
                : tickets.activity(ticket, version + 1, version + paging.limit() + 1)
                        .collectList();
    }

    private static Position position(EventEnvelope<TicketEvent> event) {
        return new Position(Instant.EPOCH, Math.toIntExact(event.sequence()));
    }
}
