package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Its people read what they had and write nothing, and nothing new is assigned to it (behaviour §7). */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class SuspendSupplierEndpoint {
    private final SupplierWrites writes;

    SuspendSupplierEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/suppliers/{id}/suspend")
    Mono<ResponseEntity<SupplierAnswer>> suspendSupplier(Write<NoBody> write) {
        return writes.send(write, new Suspend(write.supplier(), write.actor(), write.expectedVersion()));
    }
}
