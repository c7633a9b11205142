package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Opens a ticket; the technician who opens it is the responsible one, a system has to name one (behaviour §1). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SYSTEM})
final class OpenTicketEndpoint {
    private final TicketWrites writes;

    OpenTicketEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<TicketAnswer>> openTicket(Write<OpenTicketBody> write) {
        return writes.open(write, write.body().form(write.actor(), responsible(write)));
    }

    private static PersonId responsible(Write<OpenTicketBody> write) {
        Optional<PersonId> opener =
                write.actor().role() == Role.TECHNICIAN ? write.actor().person() : Optional.empty();
        return write.body()
                .technician()
                .or(() -> opener)
                .orElseThrow(() -> Problem.malformed(FieldError.at("#/technician", "required"))
                        .asException());
    }
}
