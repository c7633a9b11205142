package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeTechnician;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Names another responsible technician (behaviour §1). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER})
final class ChangeTechnicianEndpoint {
    record Body(PersonId person) {}

    private final TicketWrites writes;

    ChangeTechnicianEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/v1/tickets/{ref}/technician")
    Mono<ResponseEntity<TicketAnswer>> changeTechnician(Write<Body> write) {
        return writes.send(
                write,
                new ChangeTechnician(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().person()));
    }
}
