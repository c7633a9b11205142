package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.OptionalLong;

/** One's own comment mail for one ticket, on or off (tutoriel §3 « Notifications »). Moves no ticket version. */
public record SwitchSubscription(TicketReference ticket, Actor actor, OptionalLong expectedVersion, boolean on) {}
