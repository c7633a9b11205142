package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;

/**
 * How many events a ticket has, and the number of the last one that is not internal to EN: the version that everybody else
 * sees (behaviour §3).
 */
record Versions(long total, long visibleToOthers) {
    static final Versions FIRST = new Versions(1, 1);

    Versions after(TicketEvent event) {
        return new Versions(total + 1, event.internalToEn() ? visibleToOthers : total + 1);
    }

    long visibleTo(Role role) {
        return role.isEnStaff() ? total : visibleToOthers;
    }
}
