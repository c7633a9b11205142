package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The link to register with dies; the address stays with the company. */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class WithdrawInvitationEndpoint {
    private final SupplierWrites writes;

    WithdrawInvitationEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/v1/suppliers/{id}/members/{person}/invitation")
    Mono<ResponseEntity<SupplierAnswer>> withdrawInvitation(Write<NoBody> write) {
        return writes.send(
                write,
                new WithdrawInvitation(write.supplier(), write.actor(), write.expectedVersion(), write.person()));
    }
}
