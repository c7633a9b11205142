package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Withdraw;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Closes a ticket that was opened in error (behaviour §4). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER})
final class WithdrawEndpoint {
    record Body(@MultiLine(max = 5_000) String reason) {}

    private final TicketWrites writes;

    WithdrawEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/withdraw")
    Mono<ResponseEntity<TicketAnswer>> withdraw(Write<Body> write) {
        return writes.send(
                write,
                new Withdraw(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().reason()));
    }
}
