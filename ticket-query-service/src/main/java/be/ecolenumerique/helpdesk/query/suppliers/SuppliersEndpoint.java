package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.answers.Cursor;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.NotFound;
import be.ecolenumerique.helpdesk.query.answers.Page;
import be.ecolenumerique.helpdesk.query.answers.PageLinks;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Companies with their people for EN staff, without them for systems; a supplier user sees its own. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM})
class SuppliersEndpoint {
    record Query(
            @Within(min = 1, max = 100) Optional<Integer> limit, Optional<Cursor> after, Optional<Cursor> before) {}

    private final Reads reads;
    private final ScopedDirectory directory;
    private final Names names;

    SuppliersEndpoint(Reads reads, ScopedDirectory directory, Names names) {
        this.reads = reads;
        this.directory = directory;
        this.names = names;
    }

    @GetMapping("/api/v1/suppliers")
    Mono<Page<SupplierDetails>> suppliers(@StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        var paging = Paging.of(List.of("suppliers"), query.limit(), query.after(), query.before());
        return reads.begin(caller, exchange)
                .flatMap(reading -> directory
                        .companies(reading.reader())
                        .collectList()
                        .flatMap(found -> page(reading, new SupplierRegister(found), paging)))
                .map(page -> PageLinks.tell(exchange, page));
    }

    @GetMapping("/api/v1/suppliers/{id}")
    Mono<SupplierDetails> supplier(@PathVariable String id, Caller caller, ServerWebExchange exchange) {
        return reads.begin(caller, exchange)
                .flatMap(reading -> Mono.justOrEmpty(SupplierId.parse(id))
                        .flatMap(supplier -> directory.company(reading.reader(), supplier))
                        .flatMap(company -> names.in(reading.language(), book -> details(reading, company, book))))
                .switchIfEmpty(NotFound.answer())
                .doOnNext(found -> exchange.getResponse().getHeaders().setETag("\"" + found.version() + "\""));
    }

    private Mono<Page<SupplierDetails>> page(Reading reading, SupplierRegister register, Paging paging) {
        return names.in(
                reading.language(),
                book -> paging.page(
                        register.from(paging),
                        register.size(),
                        SupplierRegister::position,
                        company -> details(reading, company, book)));
    }

    private static SupplierDetails details(Reading reading, Company company, NameBook names) {
        return reading.scope().viewer() == Viewer.SYSTEM
                ? SupplierDetails.withoutMembers(company)
                : SupplierDetails.of(company, names);
    }
}
