package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.time.Instant;
import java.util.List;

/**
 * An event and all its mails, decided at once.
 *
 * @param before the ticket as it was before the event: late mail keeps its content
 * @param decided by the real clock
 */
public record OutboxEvent(
        EventEnvelope<TicketEvent> envelope, TicketView before, Instant decided, List<OutboxMail> mails) {

    public TicketReference ticket() {
        return before.opening().ticket();
    }
}
