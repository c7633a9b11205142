package be.ecolenumerique.helpdesk.contracts;

import java.time.Instant;
import java.util.Optional;

/**
 * What happens to a ticket (behaviour §4; tutoriel §4, §5). Who and when stand in the envelope. Persons are ids, instants
 * are UTC, texts are as typed (trimmed); an absent message stays absent.
 */
public sealed interface TicketEvent {
    TicketReference ticket();

    /** Diagnosed by EN. {@code relatedTo}: an earlier ticket about the same thing. */
    record TicketOpened(
            TicketReference ticket,
            RequestType requestType,
            String summary,
            String description,
            PersonId creator,
            PersonId technician,
            PersonId contact,
            School school,
            Equipment equipment,
            Optional<String> assetTag,
            Optional<TicketReference> relatedTo)
            implements TicketEvent {}

    /** Status OPEN. The assignee is none again; participants and subscriptions of the former company are gone. */
    record SupplierAssigned(TicketReference ticket, SupplierId supplier, Optional<SupplierId> former)
            implements TicketEvent {}

    record AssigneeSet(TicketReference ticket, Optional<PersonId> assignee) implements TicketEvent {}

    /** Status IN_PROGRESS (« Intervention en cours »). */
    record InterventionScheduled(TicketReference ticket, Instant at, Optional<String> message) implements TicketEvent {}

    record InterventionRescheduled(TicketReference ticket, Instant at, Optional<String> message)
            implements TicketEvent {}

    /** Status OPEN. The reason is absent where {@code cause} is REASSIGNED. */
    record InterventionCancelled(TicketReference ticket, CancellationCause cause, Optional<String> reason)
            implements TicketEvent {}

    /** Status COMPLETED (« Intervention terminée »). {@code dueAt}: from this instant on the ticket closes by itself. */
    record InterventionCompleted(TicketReference ticket, String summary, Instant dueAt) implements TicketEvent {}

    /** Status CLOSED. {@code completion}: event id of the InterventionCompleted that is answered. */
    record InterventionApproved(TicketReference ticket, String completion, boolean onSchoolsBehalf)
            implements TicketEvent {}

    /** Status OPEN; the whole procedure starts again (tutoriel §5). */
    record TicketReopened(TicketReference ticket, String completion, String reason, boolean onSchoolsBehalf)
            implements TicketEvent {}

    /** {@code daysLeft}: 7 or 2. */
    record ApprovalReminded(TicketReference ticket, String completion, int daysLeft) implements TicketEvent {}

    /** Status CLOSED, without an answer of the school within 15 days (tutoriel §5). */
    record TicketClosedAutomatically(TicketReference ticket, String completion) implements TicketEvent {}

    /** Status CLOSED: opened in error. */
    record TicketWithdrawn(TicketReference ticket, String reason) implements TicketEvent {}

    record ContactChanged(TicketReference ticket, PersonId contact, PersonId former) implements TicketEvent {}

    record TechnicianChanged(TicketReference ticket, PersonId technician, PersonId former) implements TicketEvent {}

    /** Internal comments are seen by EN staff only, and move nobody else's version. */
    record CommentAdded(TicketReference ticket, String body, boolean internal) implements TicketEvent {}

    /** {@code company}: of a supplier's person; absent for EN people. */
    record ParticipantAdded(TicketReference ticket, PersonId person, Optional<SupplierId> company)
            implements TicketEvent {}

    record ParticipantRemoved(TicketReference ticket, PersonId person) implements TicketEvent {}

    /** Whether only EN staff may know of this event. */
    default boolean internalToEn() {
        return this instanceof CommentAdded comment && comment.internal();
    }

    enum CancellationCause {
        /** The supplier cancelled, with a reason. */
        BY_SUPPLIER,
        /** EN gave the ticket to a supplier again (« reassigned »). */
        REASSIGNED
    }
}
