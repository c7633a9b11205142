package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CloseAutomatically;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Closes a ticket that the school left unanswered for 15 days (tutoriel §5). */
@RestController
@AllowedTo(Role.APPROVAL_SERVICE)
final class CloseAutomaticallyEndpoint {
    record Body(@OneLine(max = 64) String completion) {}

    private final TicketWrites writes;

    CloseAutomaticallyEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/close-automatically")
    Mono<ResponseEntity<TicketAnswer>> closeAutomatically(Write<Body> write) {
        return writes.send(
                write,
                new CloseAutomatically(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().completion()));
    }
}
