package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Page;
import be.ecolenumerique.helpdesk.query.answers.PageLinks;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.TicketFollower.Found;
import be.ecolenumerique.helpdesk.query.scope.Sort;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The list « Demandes »: the tickets of the caller's scope and no other (behaviour §6). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT})
class TicketListEndpoint {
    private final Reads reads;
    private final Names names;

    TicketListEndpoint(Reads reads, Names names) {
        this.reads = reads;
        this.names = names;
    }

    @GetMapping("/api/v1/tickets")
    Mono<Page<TicketItem>> list(@StrictQuery TicketListQuery query, Caller caller, ServerWebExchange exchange) {
        TicketFilter filter = query.filter();
        Paging paging = query.paging(filter);
        return reads.begin(caller, exchange)
                .flatMap(reading -> page(reading, query, filter, paging))
                .map(page -> PageLinks.tell(exchange, page));
    }

    private Mono<Page<TicketItem>> page(Reading reading, TicketListQuery query, TicketFilter filter, Paging paging) {
        var window = new Window(query.order(), paging.from(), paging.backwards(), paging.limit() + 1);
        return reading.follower()
                .page(query.within(reading.scope()), filter, window)
                .flatMap(found -> rendered(found, query.order(), paging, reading));
    }

    private Mono<Page<TicketItem>> rendered(Found found, Sort sort, Paging paging, Reading reading) {
        var viewer = reading.scope().viewer();
        return names.in(
                reading.language(),
                book -> paging.page(
                        found.rows(),
                        found.total(),
                        listed -> sort.positionOf(listed.row()),
                        listed -> TicketItem.of(listed, viewer, book)));
    }
}
