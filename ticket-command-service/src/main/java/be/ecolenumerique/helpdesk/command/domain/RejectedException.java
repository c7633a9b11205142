package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.InternalIsForEnStaff;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;

/** Carries a refusal out of a ticket. */
public final class RejectedException extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient TicketRejection rejection;

    public RejectedException(TicketRejection rejection) {
        super(rejection.toString());
        this.rejection = rejection;
    }

    public TicketRejection rejection() {
        return rejection;
    }

    @Override
    public boolean outranksKnownKey() {
        return rejection instanceof NotYourTicket
                || rejection instanceof RoleMayNot
                || rejection instanceof InternalIsForEnStaff;
    }
}
