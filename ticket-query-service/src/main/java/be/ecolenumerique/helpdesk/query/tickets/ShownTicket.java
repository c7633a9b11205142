package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that was read of a ticket for one answer.
 *
 * @param earlier the version before which there is more activity
 * @param relatedTo only where the caller sees that ticket too
 * @param now when something may be done about it; absent of the past, and for whoever may only read
 */
record ShownTicket(
        SeenTicket ticket,
        List<EventEnvelope<TicketEvent>> activity,
        Optional<Long> earlier,
        Optional<Boolean> subscribed,
        Optional<TicketReference> relatedTo,
        Optional<Instant> now) {}
