package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.query.projection.TicketRow;

/** A row as it came by, with the number of the event that made it. */
public record FollowedTicket(long seq, TicketRow row) {
    int number() {
        return row.opening().ticket().number();
    }
}
