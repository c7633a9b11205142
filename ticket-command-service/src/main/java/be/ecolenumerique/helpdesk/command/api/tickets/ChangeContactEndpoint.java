package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeContact;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Names another contact of the school (behaviour §4). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER})
final class ChangeContactEndpoint {
    private final TicketWrites writes;

    ChangeContactEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/v1/tickets/{ref}/contact")
    Mono<ResponseEntity<TicketAnswer>> changeContact(Write<ContactBody> write) {
        return writes.send(
                write,
                new ChangeContact(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        PersonId.random(),
                        write.body().details()));
    }
}
