package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Reopen;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The school is not content, with the reason; the whole procedure starts again (tutoriel §5). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.APPROVAL_SERVICE, Role.CONTACT})
final class ReopenEndpoint {
    record Body(
            @MultiLine(max = 5_000) String reason,
            Optional<PersonId> onBehalfOf,
            @OneLine(max = 64) Optional<String> completion) {}

    private final TicketWrites writes;

    ReopenEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/reopen")
    Mono<ResponseEntity<TicketAnswer>> reopen(Write<Body> write) {
        var body = write.body();
        var answerer = Answerer.of(write, body.onBehalfOf(), body.completion());
        return writes.send(
                write, new Reopen(write.ticket(), answerer, write.expectedVersion(), body.reason(), body.completion()));
    }
}
