package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;

/** One ticket that a caller was found to see; what hangs on it is read with this in hand. */
public final class SeenTicket {
    private final Scope scope;
    private final TicketDetails details;
    private final boolean past;

    SeenTicket(Scope scope, TicketDetails details) {
        this(scope, details, false);
    }

    private SeenTicket(Scope scope, TicketDetails details, boolean past) {
        this.scope = scope;
        this.details = details;
        this.past = past;
    }

    SeenTicket asItWas(TicketDetails then) {
        return new SeenTicket(scope, then, true);
    }

    /** Whether this is how the ticket was once, and is no more. */
    public boolean isPast() {
        return past;
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
