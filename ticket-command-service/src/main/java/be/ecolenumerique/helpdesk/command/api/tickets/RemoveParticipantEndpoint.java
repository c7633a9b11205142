package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemoveParticipant;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a participant off again (behaviour §4). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER})
final class RemoveParticipantEndpoint {
    private final TicketWrites writes;

    RemoveParticipantEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @DeleteMapping("/api/v1/tickets/{ref}/participants/{person}")
    Mono<ResponseEntity<TicketAnswer>> removeParticipant(Write<NoBody> write) {
        return writes.send(
                write, new RemoveParticipant(write.ticket(), write.actor(), write.expectedVersion(), write.person()));
    }
}
