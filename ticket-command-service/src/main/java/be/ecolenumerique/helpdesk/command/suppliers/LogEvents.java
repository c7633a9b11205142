package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventTypes;

/** All kinds of events in this service's log: the published language, and the address claims that it keeps for itself. */
public final class LogEvents {
    private LogEvents() {}

    public static EventCodec codec() {
        return new EventCodec(EventTypes.published().and(AddressClaim.TYPES));
    }
}
