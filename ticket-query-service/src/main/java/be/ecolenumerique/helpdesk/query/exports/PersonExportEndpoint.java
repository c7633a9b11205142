package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Cursor;
import be.ecolenumerique.helpdesk.query.answers.NotFound;
import be.ecolenumerique.helpdesk.query.answers.PageLinks;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a person who asks what is kept about it is given; the tickets come in pages. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo(Role.SUPPLIER_MANAGER)
class PersonExportEndpoint {
    record Query(@Within(min = 1, max = 100) Optional<Integer> limit, Optional<Cursor> after) {}

    private final Reads reads;
    private final PersonExports exports;

    PersonExportEndpoint(Reads reads, PersonExports exports) {
        this.reads = reads;
        this.exports = exports;
    }

    @GetMapping("/api/v1/people/{id}/export")
    Mono<PersonExport> export(
            @PathVariable String id, @StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        var paging = Paging.of(List.of("export", id), query.limit(), query.after(), Optional.empty());
        return reads.begin(caller, exchange)
                .flatMap(reading -> Mono.justOrEmpty(PersonId.parse(id))
                        .flatMap(person -> exports.of(reading, person, paging, authorization(exchange))))
                .switchIfEmpty(NotFound.answer())
                .doOnNext(export -> PageLinks.tell(exchange, export.tickets()));
    }

    private static String authorization(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }
}
