package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A secondary address of a company: may consult and handle its tickets (tutoriel §6). */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class AddMemberEndpoint {
    record Body(EmailAddress email) {}

    private final SupplierWrites writes;

    AddMemberEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/suppliers/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<SupplierAnswer>> addMember(Write<Body> write) {
        return writes.add(
                write,
                new AddMember(
                        write.supplier(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().email()));
    }
}
