package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.SetAssignee;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.Explicit;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** « Responsable »: a person of the supplier, or nobody (tutoriel §3). */
@RestController
@AllowedTo(Role.SUPPLIER)
final class SetAssigneeEndpoint {
    record Body(@Explicit Optional<PersonId> person) {}

    private final TicketWrites writes;

    SetAssigneeEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/set-assignee")
    Mono<ResponseEntity<TicketAnswer>> setAssignee(Write<Body> write) {
        return writes.send(
                write,
                new SetAssignee(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().person()));
    }
}
