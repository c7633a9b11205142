package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each event of a ticket means for the approval; most mean nothing. An ending is written beside the row, once. */
public final class ApprovalProjection implements Projection<TicketApproval, TicketEvent> {
    private static final Set<Class<?>> MOVE_THE_CONTACT =
            Set.of(TicketEvent.TicketOpened.class, TicketEvent.ContactChanged.class);

    @Override
    public Step<TicketApproval> apply(@Nullable TicketApproval row, EventEnvelope<TicketEvent> envelope) {
        return envelope.event() instanceof TicketEvent.TicketOpened opened
                ? Step.to(opened(opened))
                : next(known(row), envelope);
    }

    /** Who answers for the school must not be missed: a former contact's link would go on to count. */
    @Override
    public Optional<Step<TicketApproval>> without(TicketApproval row, Missed event) {
        return event.isNoneOf(MOVE_THE_CONTACT) ? Optional.of(Step.to(row)) : Optional.empty();
    }

    private static TicketApproval opened(TicketEvent.TicketOpened event) {
        return TicketApproval.opened(
                new OpeningFields(event.summary(), event.school(), event.equipment(), event.assetTag()),
                event.contact());
    }

    private static Step<TicketApproval> next(TicketApproval row, EventEnvelope<TicketEvent> envelope) {
        return switch (envelope.event()) {
            case TicketEvent.InterventionCompleted done -> Step.to(row.awaiting(awaited(done, envelope)));
            case TicketEvent.ApprovalReminded sent ->
                Step.to(row.awaiting(row.awaited(sent.completion()).remindedWith(sent.daysLeft())));
            case TicketEvent.InterventionApproved yes ->
                ended(row, envelope, yes.completion(), Ending.approval(yes.onSchoolsBehalf()), Optional.empty());
            case TicketEvent.TicketReopened no ->
                ended(row, envelope, no.completion(), Ending.reopening(no.onSchoolsBehalf()), Optional.of(no.reason()));
            case TicketEvent.TicketClosedAutomatically late ->
                ended(row, envelope, late.completion(), Ending.CLOSED_AUTOMATICALLY, Optional.empty());
            case TicketEvent.ContactChanged changed -> Step.to(row.withContact(changed.contact()));
            case TicketEvent.TicketOpened ignored -> throw new IllegalStateException("opened twice");
            case TicketEvent.SupplierAssigned ignored -> Step.to(row);
            case TicketEvent.AssigneeSet ignored -> Step.to(row);
            case TicketEvent.InterventionScheduled ignored -> Step.to(row);
            case TicketEvent.InterventionRescheduled ignored -> Step.to(row);
            case TicketEvent.InterventionCancelled ignored -> Step.to(row);
            case TicketEvent.TicketWithdrawn ignored -> Step.to(row);
            case TicketEvent.TechnicianChanged ignored -> Step.to(row);
            case TicketEvent.CommentAdded ignored -> Step.to(row);
            case TicketEvent.ParticipantAdded ignored -> Step.to(row);
            case TicketEvent.ParticipantRemoved ignored -> Step.to(row);
        };
    }

    private static AwaitedAnswer awaited(TicketEvent.InterventionCompleted done, EventEnvelope<?> envelope) {
        return AwaitedAnswer.of(new Completion(envelope.eventId(), done.summary(), envelope.time(), done.dueAt()));
    }

    private static Step<TicketApproval> ended(
            TicketApproval row, EventEnvelope<?> envelope, String completion, Ending how, Optional<String> reason) {
        Instant at = envelope.time();
        var ended = new EndedCompletion(row.awaited(completion).completion(), how, at, reason);
        return Step.to(row.answered(), EndedCompletions.write(ended));
    }

    private static TicketApproval known(@Nullable TicketApproval row) {
        if (row == null) {
            throw new IllegalStateException("an event of a ticket that was never opened");
        }
        return row;
    }
}
