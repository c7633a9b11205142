package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemindApproval;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Records that the school was reminded, 7 or 2 days before the automatic closing (behaviour §4). */
@RestController
@AllowedTo(Role.APPROVAL_SERVICE)
final class RemindApprovalEndpoint {
    record Body(
            @OneLine(max = 64) String completion,
            @Within(min = 2, max = 7) int daysLeft) {}

    private final TicketWrites writes;

    RemindApprovalEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/remind-approval")
    Mono<ResponseEntity<TicketAnswer>> remindApproval(Write<Body> write) {
        Body body = write.body();
        if (body.daysLeft() != 7 && body.daysLeft() != 2) {
            throw Problem.malformed(FieldError.at("#/daysLeft", "choice", "7, 2"))
                    .asException();
        }
        return writes.send(
                write,
                new RemindApproval(
                        write.ticket(), write.actor(), write.expectedVersion(), body.completion(), body.daysLeft()));
    }
}
