package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CompleteIntervention;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** « Intervention terminée », with what was done (tutoriel §4). */
@RestController
@AllowedTo(Role.SUPPLIER)
final class CompleteInterventionEndpoint {
    record Body(@MultiLine(max = 5_000) String summary) {}

    private final TicketWrites writes;

    CompleteInterventionEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/complete-intervention")
    Mono<ResponseEntity<TicketAnswer>> completeIntervention(Write<Body> write) {
        return writes.send(
                write,
                new CompleteIntervention(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().summary()));
    }
}
