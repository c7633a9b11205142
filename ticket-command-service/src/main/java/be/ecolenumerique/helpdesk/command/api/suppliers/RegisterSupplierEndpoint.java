package be.ecolenumerique.helpdesk.command.api.suppliers;

import be.ecolenumerique.helpdesk.command.api.SupplierAnswer;
import be.ecolenumerique.helpdesk.command.api.SupplierWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A company with its reference mailbox, which is its first member (behaviour §1, tutoriel §6). */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class RegisterSupplierEndpoint {
    record Body(@OneLine(max = 200) String name, EmailAddress referenceMailbox, Optional<Language> language) {}

    private final SupplierWrites writes;

    RegisterSupplierEndpoint(SupplierWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/suppliers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<SupplierAnswer>> registerSupplier(Write<Body> write) {
        Body body = write.body();
        return writes.register(
                write,
                new NewSupplier(
                        write.actor(),
                        body.name(),
                        body.referenceMailbox(),
                        body.language().orElse(Language.FR)));
    }
}
