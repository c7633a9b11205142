package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.notification.policy.Appointment;
import be.ecolenumerique.helpdesk.notification.policy.PendingApproval;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.util.Optional;

/**
 * What a letter is about: the event, the ticket as it was before it, and the names that go with it.
 *
 * @param supplier name of the company that handles the ticket
 * @param author name of the person behind the event
 */
public record Occasion(
        EventEnvelope<? extends TicketEvent> envelope,
        TicketView before,
        Optional<String> supplier,
        Optional<String> author) {

    TicketView after() {
        return before.after(envelope);
    }

    TicketEvent event() {
        return envelope.event();
    }

    /** The appointment that the event made or ended, or that stands. */
    Optional<Appointment> appointment() {
        return after().appointment().or(before::appointment);
    }

    /** The approval that the event asks for or speaks of. */
    Optional<PendingApproval> approval() {
        return after().approval().or(before::approval);
    }
}
