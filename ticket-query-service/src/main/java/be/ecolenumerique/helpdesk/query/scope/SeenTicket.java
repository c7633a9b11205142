package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;

/** One ticket that a caller was found to see; what hangs on it is read with this in hand. */
public final class SeenTicket {
    private final Scope scope;
    private final TicketDetails details;

    SeenTicket(Scope scope, TicketDetails details) {
        this.scope = scope;
        this.details = details;
    }

    public TicketDetails details() {
        return details;
    }

    public Scope scope() {
        return scope;
    }

    /** The last one that the caller may know of. */
    public long version() {
        return scope.knowsInternals()
                ? details.version()
                : details.row().standing().publicVersion();
    }

    /** The version at which this caller's activity starts: that of its own company's assignment (behaviour §4). */
    public long beginning() {
        return scope.viewer() == Viewer.SUPPLIER ? details.since().orElseThrow() : 1;
    }
}
