package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddParticipant;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** « Partagé avec »: never widens access (behaviour §4). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER})
final class AddParticipantEndpoint {
    private final TicketWrites writes;

    AddParticipantEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/v1/tickets/{ref}/participants/{person}")
    Mono<ResponseEntity<TicketAnswer>> addParticipant(Write<NoBody> write) {
        return writes.send(
                write, new AddParticipant(write.ticket(), write.actor(), write.expectedVersion(), write.person()));
    }
}
