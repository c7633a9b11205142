package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;

/** Makes tickets as a cell needs them. */
final class Staged {
    /** A reference that no story reaches. */
    static final Ticket NOWHERE = new Ticket("TECH-99999999");

    private final Cast cast;

    Staged(Cast cast) {
        this.cast = cast;
    }

    /** A ticket that is this thing to callers of that side. */
    Ticket ticket(Thing thing, Side side, State state) {
        return switch (thing) {
            case NONE, NOTHING -> NOWHERE;
            case UNASSIGNED -> cast.technician.opens(Opening.with(cast.stranger));
            case OWN -> advanced(opened(side), cast.company(side), state);
            case OTHER -> advanced(opened(side.other()), cast.company(side.other()), state);
            case FORMERLY -> handedOver(side, state);
        };
    }

    private Ticket opened(Side side) {
        return cast.technician.opens(cast.school(side), cast.company(side));
    }

    /** With everything that it was: the company and the school. */
    private Ticket handedOver(Side from, State state) {
        Company next = cast.company(from.other());
        SchoolContact school = cast.school(from.other());
        Ticket ticket = opened(from);
        cast.technician.assigns(ticket, next);
        cast.technician.changesContact(ticket, school);
        return advanced(ticket, next, state);
    }

    private Ticket advanced(Ticket ticket, Company company, State state) {
        if (state != State.OPEN) {
            company.schedules(ticket, cast.story.today().plusDays(1).atTime(9, 0), "Bonjour");
        }
        if (state == State.COMPLETED) {
            company.completes(ticket, "Alimentation remplacée");
        }
        return ticket;
    }
}
