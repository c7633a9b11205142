package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;

/** An event of a ticket as it stands in the log: with its id and with who caused it. */
public record Recorded(TicketEvent event, String eventId, Actor actor) {}
