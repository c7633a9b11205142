package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who am I: for the corner of a page where the tutorial shows « FD ». */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT, Role.OPERATOR})
class MeEndpoint {
    private final Reads reads;

    MeEndpoint(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/me")
    Mono<Me> me(Caller caller, ServerWebExchange exchange) {
        return reads.begin(caller, exchange).map(reading -> Me.of(caller, reading.reader()));
    }
}
