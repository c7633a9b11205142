package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;

/**
 * The answer to a write on a ticket, durable when it is given. {@code version}: the last one that the caller sees;
 * {@code token}: what a read waits for that must see this write; {@code replayed}: the first answer to the same
 * Idempotency-Key again.
 */
public record Accepted(TicketReference reference, long version, TicketStatus status, String token, boolean replayed) {
    static Accepted of(Answer answer) {
        var reference = TicketReference.of(answer.reference());
        return new Accepted(
                reference,
                answer.version(),
                answer.status().orElseThrow(),
                token(reference, answer),
                answer.replayed());
    }

    /** A subscription that was never switched has no version to wait for: the ticket is all that was seen. */
    private static String token(TicketReference reference, Answer answer) {
        return answer.subscriptions()
                .filter(version -> version > 0)
                .map(version -> SubscriptionEvent.aggregateOf(reference) + ":" + version)
                .orElseGet(() -> reference + ":" + answer.version());
    }
}
