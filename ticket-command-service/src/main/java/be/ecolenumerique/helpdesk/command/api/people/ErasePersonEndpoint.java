package be.ecolenumerique.helpdesk.command.api.people;

import be.ecolenumerique.helpdesk.command.api.PersonAnswer;
import be.ecolenumerique.helpdesk.command.api.PersonWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a person's data out of every store, for good. A company's reference mailbox stays. */
@RestController
@AllowedTo(Role.SUPPLIER_MANAGER)
final class ErasePersonEndpoint {
    private final PersonWrites writes;

    ErasePersonEndpoint(PersonWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/people/{person}/erase")
    Mono<ResponseEntity<PersonAnswer>> erasePerson(Write<NoBody> write) {
        return writes.erase(write);
    }
}
