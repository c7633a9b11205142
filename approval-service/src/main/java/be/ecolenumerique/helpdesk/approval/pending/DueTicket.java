package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** A ticket with a step to be asked of it now. */
public record DueTicket(TicketReference ticket, String completion, DueStep step) {}
