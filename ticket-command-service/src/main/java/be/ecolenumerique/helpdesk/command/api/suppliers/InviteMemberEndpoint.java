package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asks a member to register, once more where it was asked before: the older link dies (behaviour §7). */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class InviteMemberEndpoint {
    private final SupplierWrites writes;

    InviteMemberEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/suppliers/{id}/members/{person}/invitation")
    Mono<ResponseEntity<SupplierAnswer>> inviteMember(Write<NoBody> write) {
        return writes.send(
                write, new InviteMember(write.supplier(), write.actor(), write.expectedVersion(), write.person()));
    }
}
