package be.ecolenumerique.helpdesk.approval.pending;

/** A row as far as the projection has come: {@code version} is the number of the last event in it. */
public record SeenTicket(long version, TicketApproval approval) {}
