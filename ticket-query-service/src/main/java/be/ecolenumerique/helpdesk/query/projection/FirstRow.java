package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import java.util.Optional;

/** The row that an opening makes; a ticket begins with nothing else. */
final class FirstRow {
    private FirstRow() {}

    static TicketRow of(EventEnvelope<TicketEvent> event) {
        if (!(event.event() instanceof TicketOpened opened)) {
            throw new IllegalStateException("a ticket begins with its opening");
        }
        return new TicketRow(opening(opened, event), standing(opened, event));
    }

    private static Opening opening(TicketOpened opened, EventEnvelope<TicketEvent> event) {
        var school = opened.school();
        return new Opening(
                opened.ticket(),
                opened.requestType(),
                opened.creator(),
                event.time(),
                opened.summary(),
                school.name(),
                school.fi(),
                school.fe(),
                opened.assetTag(),
                Haystack.of(opened));
    }

    private static Standing standing(TicketOpened opened, EventEnvelope<TicketEvent> event) {
        return new Standing(
                TicketStatus.OPEN,
                Optional.empty(),
                Optional.empty(),
                opened.contact(),
                event.sequence(),
                event.time());
    }
}
