package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each event of a ticket makes of its row; beside it, the event as an entry of the activity ({@link DetailsDocument}:
 * what it makes of the ticket's details). An internal comment moves nothing that others than EN staff see.
 */
public final class TicketProjection implements Projection<TicketRow, TicketEvent> {
    private static final Set<Class<?>> MOVE_RIGHTS = Set.of(
            TicketEvent.TicketOpened.class, TicketEvent.SupplierAssigned.class, TicketEvent.ContactChanged.class);

    private final Generation generation;
    private final ActivityDocument activity;

    public TicketProjection(Generation generation, EventCodec codec) {
        this.generation = generation;
        this.activity = new ActivityDocument(codec);
    }

    @Override
    public Step<TicketRow> apply(@Nullable TicketRow row, EventEnvelope<TicketEvent> event) {
        TicketRow next = row == null ? FirstRow.of(event) : after(row, event);
        return Step.to(next, new SideWrite(generation.activity(), activity.insert(event, next)));
    }

    /** Whose ticket it is must not be missed: somebody would see on what went to another. */
    @Override
    public Optional<Step<TicketRow>> without(TicketRow row, Missed event) {
        return event.isNoneOf(MOVE_RIGHTS)
                ? Optional.of(Step.to(row, new SideWrite(generation.details(), DetailsDocument.without(event))))
                : Optional.empty();
    }

    static TicketRow after(TicketRow row, EventEnvelope<TicketEvent> event) {
        return new TicketRow(row.opening(), standing(row, event));
    }

    private static Standing standing(TicketRow row, EventEnvelope<TicketEvent> event) {
        if (event.event().internalToEn()) {
            return row.standing();
        }
        return StandingAfter.of(event.event(), row.standing()).moved(event.sequence(), event.time());
    }
}
