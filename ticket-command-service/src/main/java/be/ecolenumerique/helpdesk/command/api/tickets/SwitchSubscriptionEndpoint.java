package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.NoBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** « Notifications activées / désactivées »: one's own comment mail for one ticket (tutoriel §3). */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.CONTACT})
final class SwitchSubscriptionEndpoint {
    private final TicketWrites writes;

    SwitchSubscriptionEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PutMapping("/api/v1/tickets/{ref}/subscription")
    Mono<ResponseEntity<TicketAnswer>> subscribe(Write<NoBody> write) {
        return switchTo(true, write);
    }

    @DeleteMapping("/api/v1/tickets/{ref}/subscription")
    Mono<ResponseEntity<TicketAnswer>> unsubscribe(Write<NoBody> write) {
        return switchTo(false, write);
    }

    private Mono<ResponseEntity<TicketAnswer>> switchTo(boolean on, Write<NoBody> write) {
        return writes.send(write, new SwitchSubscription(write.ticket(), write.actor(), write.expectedVersion(), on));
    }
}
