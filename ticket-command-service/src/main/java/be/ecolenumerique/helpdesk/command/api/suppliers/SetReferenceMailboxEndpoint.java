package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the assignment mail of a company goes (tutoriel §6). */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class SetReferenceMailboxEndpoint {
    record Body(EmailAddress email) {}

    private final SupplierWrites writes;

    SetReferenceMailboxEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/v1/suppliers/{id}/reference-mailbox")
    Mono<ResponseEntity<SupplierAnswer>> setReferenceMailbox(Write<Body> write) {
        return writes.send(
                write,
                new SetReferenceMailbox(
                        write.supplier(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().email()));
    }
}
