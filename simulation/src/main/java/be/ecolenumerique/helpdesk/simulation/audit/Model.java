package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.*;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket by the auditor's own reckoning, one event after the other: what may follow what (behaviour §4), written apart from
 * the decider.
 */
final class Model {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    enum Status {
        NONE,
        OPEN,
        IN_PROGRESS,
        COMPLETED,
        CLOSED
    }

    private Status status = Status.NONE;
    private Optional<SupplierId> supplier = Optional.empty();
    private String completion = "";
    private Instant due = Instant.MAX;
    private int reminded = Integer.MAX_VALUE;
    private long version;
    private @Nullable TicketEvent lastStep;

    Status status() {
        return status;
    }

    Optional<SupplierId> supplier() {
        return supplier;
    }

    Instant due() {
        return due;
    }

    @Nullable
    TicketEvent lastStep() {
        return lastStep;
    }

    /** After these, whether or not they were allowed. */
    static Model after(List<EventEnvelope<TicketEvent>> events) {
        Model model = new Model();
        for (EventEnvelope<TicketEvent> event : events) {
            var _ = model.next(event);
        }
        return model;
    }

    /** What is wrong with this event here. */
    Optional<String> next(EventEnvelope<TicketEvent> envelope) {
        if (envelope.sequence() != version + 1) {
            return Optional.of("version " + envelope.sequence() + " follows " + version);
        }
        version++;
        boolean allowed = apply(envelope);
        return allowed ? Optional.empty() : Optional.of(envelope.event() + " at " + envelope.time() + " in " + status);
    }

    private boolean apply(EventEnvelope<TicketEvent> envelope) {
        Instant at = envelope.time();
        return switch (envelope.event()) {
            case TicketOpened _ -> step(envelope, status == Status.NONE, Status.OPEN);
            case SupplierAssigned e -> {
                supplier = Optional.of(e.supplier());
                yield step(envelope, status == Status.OPEN, Status.OPEN);
            }
            case InterventionScheduled _ ->
                step(envelope, status == Status.OPEN && isHandler(envelope), Status.IN_PROGRESS);
            case InterventionRescheduled _ ->
                step(envelope, status == Status.IN_PROGRESS && isHandler(envelope), Status.IN_PROGRESS);
            case InterventionCancelled e ->
                step(
                        envelope,
                        status == Status.IN_PROGRESS
                                && (e.cause() == CancellationCause.REASSIGNED || isHandler(envelope)),
                        Status.OPEN);
            case InterventionCompleted e -> completed(e, envelope);
            case InterventionApproved e -> step(envelope, isAwaited(e.completion()) && at.isBefore(due), Status.CLOSED);
            case TicketReopened e -> step(envelope, isAwaited(e.completion()) && at.isBefore(due), Status.OPEN);
            case ApprovalReminded e -> reminded(e, at);
            case TicketClosedAutomatically e ->
                step(envelope, isAwaited(e.completion()) && !at.isBefore(due), Status.CLOSED);
            case TicketWithdrawn _ ->
                step(envelope, status == Status.OPEN || status == Status.IN_PROGRESS, Status.CLOSED);
            case AssigneeSet _, CommentAdded _ -> status != Status.NONE;
            case ContactChanged _, TechnicianChanged _, ParticipantAdded _, ParticipantRemoved _ ->
                status != Status.NONE && status != Status.CLOSED;
        };
    }

    private boolean step(EventEnvelope<TicketEvent> envelope, boolean allowed, Status next) {
        status = next;
        lastStep = envelope.event();
        return allowed;
    }

    private boolean isHandler(EventEnvelope<TicketEvent> envelope) {
        return supplier.isPresent() && envelope.actor().company().equals(supplier);
    }

    private boolean isAwaited(String answered) {
        return status == Status.COMPLETED && completion.equals(answered);
    }

    private boolean completed(InterventionCompleted event, EventEnvelope<TicketEvent> envelope) {
        boolean allowed = status == Status.IN_PROGRESS && isHandler(envelope);
        Instant inFifteenDays = envelope.time().atZone(BRUSSELS).plusDays(15).toInstant();
        completion = envelope.eventId();
        due = event.dueAt();
        reminded = Integer.MAX_VALUE;
        return step(envelope, allowed && due.equals(inFifteenDays), Status.COMPLETED);
    }

    private boolean reminded(ApprovalReminded event, Instant at) {
        Instant from = due.atZone(BRUSSELS).minusDays(event.daysLeft()).toInstant();
        boolean allowed =
                isAwaited(event.completion()) && !at.isBefore(from) && at.isBefore(due) && event.daysLeft() < reminded;
        reminded = event.daysLeft();
        return allowed;
    }
}
