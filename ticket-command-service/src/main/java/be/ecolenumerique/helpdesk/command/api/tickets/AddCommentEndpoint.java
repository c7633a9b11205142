package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddComment;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.InternalIsForEnStaff;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A comment of whoever sees the ticket; internal ones are for EN staff, said before anybody knows whether it exists. */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT})
final class AddCommentEndpoint {
    record Body(@MultiLine(max = 20_000) String body, Optional<Boolean> internal) {}

    private final TicketWrites writes;

    AddCommentEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/comments")
    Mono<ResponseEntity<TicketAnswer>> addComment(Write<Body> write) {
        boolean internal = write.body().internal().orElse(false);
        if (internal && !write.actor().role().isEnStaff()) {
            throw new InternalIsForEnStaff().asException();
        }
        return writes.send(
                write,
                new AddComment(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().body(),
                        internal));
    }
}
