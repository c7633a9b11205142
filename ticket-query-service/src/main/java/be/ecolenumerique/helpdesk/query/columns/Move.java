package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import java.util.Optional;

/** A ticket moved on: what each reader's list makes of it depends on what that reader could know before, and can now. */
public final class Move {
    private final TicketReference ticket;
    private final Optional<Standpoint> before;
    private final Standpoint after;

    Move(int number, Optional<Standpoint> before, Standpoint after) {
        this.ticket = new TicketReference(number);
        this.before = before;
        this.after = after;
    }

    /** What a list shows of it. */
    public enum Shown {
        CHANGED,
        REMOVED,
        NOTHING
    }

    /** Whose ticket it is, and the versions that those who may know of internal comments, and others, know of. */
    record Standpoint(long seq, long publicVersion, Optional<SupplierId> supplier, PersonId contact) {
        boolean isSeenIn(Scope scope) {
            return scope.sight().covers(supplier, contact);
        }

        long version(Scope scope) {
            return scope.knowsInternals() ? seq : publicVersion;
        }
    }

    public TicketReference ticket() {
        return ticket;
    }

    public Shown in(Scope scope) {
        boolean was = before.filter(b -> b.isSeenIn(scope)).isPresent();
        if (!after.isSeenIn(scope)) {
            return was ? Shown.REMOVED : Shown.NOTHING;
        }
        boolean same = was
                && before.filter(b -> b.version(scope) == after.version(scope)).isPresent();
        return same ? Shown.NOTHING : Shown.CHANGED;
    }
}
