package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** A ticket whose school has not answered yet. */
public record WaitingTicket(TicketReference ticket, AwaitedAnswer answer) {}
