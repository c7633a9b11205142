package be.ecolenumerique.helpdesk.query.proof;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projection of a release with a fault: some comments are poison to it until it is fixed. */
final class Stumbling implements Projection<TicketRow, TicketEvent> {
    static final String POISON = "poison";

    private final Projection<TicketRow, TicketEvent> projection;
    private volatile boolean isFixed;

    Stumbling(Projection<TicketRow, TicketEvent> projection) {
        this.projection = projection;
    }

    void fix() {
        isFixed = true;
    }

    @Override
    public Step<TicketRow> apply(@Nullable TicketRow row, EventEnvelope<TicketEvent> event) {
        if (!isFixed && event.event() instanceof CommentAdded(var _, String body, var _) && body.equals(POISON)) {
            throw new IllegalStateException("cannot be applied");
        }
        return projection.apply(row, event);
    }

    @Override
    public Optional<Step<TicketRow>> without(TicketRow row, Missed event) {
        return projection.without(row, event);
    }
}
