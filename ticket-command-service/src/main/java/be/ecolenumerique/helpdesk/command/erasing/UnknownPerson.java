package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.domain.Refused;

/** There never was such a person (404). */
public final class UnknownPerson extends Refused {
    private static final long serialVersionUID = 1L;

    UnknownPerson() {
        super("unknown person");
    }

    @Override
    public boolean outranksKnownKey() {
        return true;
    }
}
