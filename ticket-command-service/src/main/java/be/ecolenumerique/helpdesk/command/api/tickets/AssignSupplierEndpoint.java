package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AssignSupplier;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Gives a ticket to a supplier, also to another one (behaviour §4). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER})
final class AssignSupplierEndpoint {
    record Body(SupplierId supplier) {}

    private final TicketWrites writes;

    AssignSupplierEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/assign-supplier")
    Mono<ResponseEntity<TicketAnswer>> assignSupplier(Write<Body> write) {
        return writes.send(
                write,
                new AssignSupplier(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().supplier()));
    }
}
