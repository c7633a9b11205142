package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** People by a part of their name or address, in order of their names; the first ones where there are more. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM})
class PeopleEndpoint {
    record Query(
            @OneLine(max = 100) String text,
            @Within(min = 1, max = 100) Optional<Integer> limit) {}

    record Found(List<PersonItem> items) {}

    private final Reads reads;
    private final PeopleSearch search;

    PeopleEndpoint(Reads reads, PeopleSearch search) {
        this.reads = reads;
        this.search = search;
    }

    @GetMapping("/api/v1/people")
    Mono<Found> people(@StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        return reads.begin(caller, exchange)
                .flatMap(reading -> search.find(
                        reading.reader(), query.text(), query.limit().orElse(Paging.DEFAULT_LIMIT)))
                .map(Found::new);
    }
}
