package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;

/** What a write on a ticket answers. {@code version}: the last one that the caller sees. */
public record TicketAnswer(String reference, long version, TicketStatus status) {}
