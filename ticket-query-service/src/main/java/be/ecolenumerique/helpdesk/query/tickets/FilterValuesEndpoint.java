package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the list of this caller can be filtered by: the same view as the list, open tickets by default. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT})
class FilterValuesEndpoint {
    record Query(Optional<View> view, List<TicketStatus> status) {}

    private final Reads reads;
    private final Names names;

    FilterValuesEndpoint(Reads reads, Names names) {
        this.reads = reads;
        this.names = names;
    }

    @GetMapping("/api/v1/tickets/filters")
    Mono<FilterValues> filters(@StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        var filter = TicketFilter.of(Statuses.wanted(query.view(), query.status()));
        return reads.begin(caller, exchange)
                .flatMap(reading -> reading.follower()
                        .filterValues(reading.scope(), filter)
                        .collectList()
                        .flatMap(cells -> names.in(reading.language(), book -> FilterValues.of(cells, book))));
    }
}
