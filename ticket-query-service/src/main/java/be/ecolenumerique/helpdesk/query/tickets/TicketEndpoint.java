package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.NotFound;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One ticket as the caller may see it. The {@code ETag} is the version that {@code If-Match} of a write compares with; it
 * does not tell that names, subscription or allowed actions are the same, so nothing is answered 304.
 */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT})
class TicketEndpoint {
    /** @param activityBefore to see earlier activity: the version that the last answer named */
    record Query(@Within(min = 2, max = Integer.MAX_VALUE) Optional<Long> activityBefore) {}

    private final Reads reads;
    private final ShownTickets tickets;
    private final Names names;

    TicketEndpoint(Reads reads, ShownTickets tickets, Names names) {
        this.reads = reads;
        this.tickets = tickets;
        this.names = names;
    }

    @GetMapping("/api/v1/tickets/{reference}")
    Mono<TicketView> ticket(
            @PathVariable String reference, @StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        return reads.begin(caller, exchange)
                .flatMap(reading -> view(reading, reference, query))
                .switchIfEmpty(NotFound.answer())
                .doOnNext(view -> exchange.getResponse().getHeaders().setETag("\"" + view.version() + "\""));
    }

    private Mono<TicketView> view(Reading reading, String reference, Query query) {
        return Mono.justOrEmpty(TicketReference.parse(reference))
                .flatMap(ticket -> tickets.find(reading, ticket, query.activityBefore()))
                .flatMap(shown -> names.in(reading.language(), book -> TicketRendering.of(shown, book)));
    }
}
