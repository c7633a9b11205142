package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketState.Closed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Existing;
import be.ecolenumerique.helpdesk.command.domain.TicketState.InProgress;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Open;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.*;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A ticket after one more event. It decides nothing: what is in the log has happened. */
final class TicketEvolution {
    private final Existing before;
    private final Particulars particulars;
    private final String eventId;

    private TicketEvolution(Existing before, Recorded recorded) {
        this.before = before;
        particulars = before.particulars().after(recorded);
        eventId = recorded.eventId();
    }

    static TicketState of(TicketState state, Recorded recorded) {
        return switch (state) {
            case TicketState.None none -> opened(recorded);
            case Existing existing -> new TicketEvolution(existing, recorded).after(recorded);
        };
    }

    private static TicketState opened(Recorded recorded) {
        if (!(recorded.event() instanceof TicketOpened event)) {
            throw new IllegalStateException("the first event of a ticket opens it");
        }
        var people = new Particulars.People(event.creator(), event.technician(), event.contact());
        var particulars = new Particulars(event.ticket(), people, Map.of(), Versions.FIRST, Optional.empty());
        return new Open(particulars, Optional.empty());
    }

    private TicketState after(Recorded recorded) {
        return switch (recorded.event()) {
            case TicketOpened e -> throw new IllegalStateException("opened twice");
            case SupplierAssigned e -> assigned(e);
            case AssigneeSet e -> with(particulars, Optional.of(handling().withAssignee(e.assignee())));
            case InterventionScheduled e -> new InProgress(particulars, handling(), e.at());
            case InterventionRescheduled e -> new InProgress(particulars, handling(), e.at());
            case InterventionCancelled e -> new Open(particulars, before.currentHandling());
            case InterventionCompleted e -> completed(e);
            case InterventionApproved e -> closed(ClosingReason.APPROVED, Optional.of(e.completion()));
            case TicketReopened e -> new Open(particulars, before.currentHandling());
            case ApprovalReminded e -> reminded(e);
            case TicketClosedAutomatically e -> closed(ClosingReason.NO_ANSWER, Optional.of(e.completion()));
            case TicketWithdrawn e -> closed(ClosingReason.WITHDRAWN, Optional.empty());
            case ContactChanged e -> with(particulars.withContact(e.contact()));
            case TechnicianChanged e -> with(particulars.withTechnician(e.technician()));
            case CommentAdded e -> with(particulars);
            case ParticipantAdded e -> with(particulars.withParticipant(e.person(), e.company()));
            case ParticipantRemoved e -> with(particulars.withoutParticipant(e.person()));
        };
    }

    private Open assigned(SupplierAssigned event) {
        var handling = new Handling(event.supplier(), particulars.versions().total(), Optional.empty());
        return new Open(particulars.withoutSupplierPeople(), Optional.of(handling));
    }

    private Completed completed(InterventionCompleted event) {
        return new Completed(particulars, handling(), new Approval(eventId, event.dueAt(), OptionalInt.empty()));
    }

    private Closed closed(ClosingReason reason, Optional<String> completion) {
        return new Closed(particulars, before.currentHandling(), reason, completion);
    }

    private Existing reminded(ApprovalReminded event) {
        return before instanceof Completed completed
                ? new Completed(
                        particulars, completed.handling(), completed.approval().withReminder(event.daysLeft()))
                : with(particulars);
    }

    private Handling handling() {
        return before.currentHandling().orElseThrow(() -> new IllegalStateException("no company has this ticket"));
    }

    private Existing with(Particulars changed) {
        return with(changed, before.currentHandling());
    }

    private Existing with(Particulars changed, Optional<Handling> handling) {
        return switch (before) {
            case Open s -> new Open(changed, handling);
            case InProgress s -> new InProgress(changed, handling.orElseThrow(), s.appointment());
            case Completed s -> new Completed(changed, handling.orElseThrow(), s.approval());
            case Closed s -> new Closed(changed, handling, s.reason(), s.completion());
        };
    }
}
