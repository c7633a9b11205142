package be.ecolenumerique.helpdesk.notification.ledger;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who got which mail for which event, when, or why not yet, or why not at all; operators see masked addresses. */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.OPERATOR})
class TicketMailsEndpoint {
    private final TicketViews tickets;
    private final Ledger ledger;

    TicketMailsEndpoint(TicketViews tickets, Ledger ledger) {
        this.tickets = tickets;
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/tickets/{reference}/mails")
    Mono<TicketMails> mails(@PathVariable String reference, Caller caller) {
        return Mono.justOrEmpty(TicketReference.parse(reference))
                .filterWhen(ticket -> tickets.find(ticket).hasElement())
                .flatMap(ticket -> ledger.of(ticket, caller.isEnStaff()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound().asException()));
    }
}
