package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CancelIntervention;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Calls the intervention off, with the reason (behaviour §4). */
@RestController
@AllowedTo(Role.SUPPLIER)
final class CancelInterventionEndpoint {
    record Body(@MultiLine(max = 5_000) String reason) {}

    private final TicketWrites writes;

    CancelInterventionEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/cancel-intervention")
    Mono<ResponseEntity<TicketAnswer>> cancelIntervention(Write<Body> write) {
        return writes.send(
                write,
                new CancelIntervention(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().reason()));
    }
}
