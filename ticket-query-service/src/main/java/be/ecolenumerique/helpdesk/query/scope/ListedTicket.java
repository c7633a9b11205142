package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.query.projection.TicketRow;

/** A row of somebody's list, with the last version that this somebody may know of. */
public record ListedTicket(TicketRow row, long version) {}
