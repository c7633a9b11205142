package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes an address off a company; its access ends at once. */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class RemoveMemberEndpoint {
    private final SupplierWrites writes;

    RemoveMemberEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/v1/suppliers/{id}/members/{person}")
    Mono<ResponseEntity<SupplierAnswer>> removeMember(Write<NoBody> write) {
        return writes.send(
                write, new RemoveMember(write.supplier(), write.actor(), write.expectedVersion(), write.person()));
    }
}
