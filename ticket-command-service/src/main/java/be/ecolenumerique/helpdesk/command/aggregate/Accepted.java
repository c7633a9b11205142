package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;

/**
 * The answer to a write on a ticket, durable when it is given. {@code version}: the last one that the caller sees;
 * {@code replayed}: the first answer to the same Idempotency-Key again.
 */
public record Accepted(TicketReference reference, long version, TicketStatus status, boolean replayed) {
    static Accepted of(Answer answer) {
        return new Accepted(
                TicketReference.of(answer.reference()),
                answer.version(),
                answer.status().orElseThrow(),
                answer.replayed());
    }
}
