package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A suspended company handles tickets again. */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class ResumeSupplierEndpoint {
    private final SupplierWrites writes;

    ResumeSupplierEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/suppliers/{id}/resume")
    Mono<ResponseEntity<SupplierAnswer>> resumeSupplier(Write<NoBody> write) {
        return writes.send(write, new Resume(write.supplier(), write.actor(), write.expectedVersion()));
    }
}
