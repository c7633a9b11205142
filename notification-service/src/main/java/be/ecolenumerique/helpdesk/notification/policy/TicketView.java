package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionRescheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import java.util.Optional;

/**
 * What mails must know of a ticket, folded from its events: whom it concerns, the appointment that stands, the approval that
 * is pending. Persons are ids; names and addresses are looked up when a mail is written.
 */
public record TicketView(
        Opening opening,
        PersonId technician,
        PersonId contact,
        Optional<Assignment> assignment,
        Optional<Appointment> appointment,
        Optional<PendingApproval> approval) {

    public static TicketView opened(TicketOpened event) {
        var opening = new Opening(event.ticket(), event.summary(), event.school(), event.equipment(), event.assetTag());
        return new TicketView(
                opening, event.technician(), event.contact(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TicketView after(EventEnvelope<? extends TicketEvent> envelope) {
        return switch (envelope.event()) {
            case TicketOpened opened -> opened(opened);
            case SupplierAssigned assigned -> assignedTo(new Assignment(assigned.supplier(), envelope.sequence()));
            case InterventionScheduled scheduled -> awaiting(new Appointment(scheduled.at(), scheduled.message()));
            case InterventionRescheduled moved -> awaiting(new Appointment(moved.at(), moved.message()));
            case InterventionCompleted done ->
                pending(new PendingApproval(envelope.eventId(), done.summary(), done.dueAt(), Optional.empty()));
            case ApprovalReminded reminded -> reminded(reminded.daysLeft());
            case ContactChanged changed ->
                new TicketView(opening, technician, changed.contact(), assignment, appointment, approval);
            case TechnicianChanged changed ->
                new TicketView(opening, changed.technician(), contact, assignment, appointment, approval);
            case InterventionCancelled _,
                    InterventionApproved _,
                    TicketReopened _,
                    TicketClosedAutomatically _,
                    TicketWithdrawn _ -> awaitingNothing();
            case AssigneeSet _, CommentAdded _, ParticipantAdded _, ParticipantRemoved _ -> this;
        };
    }

    private TicketView assignedTo(Assignment to) {
        return new TicketView(opening, technician, contact, Optional.of(to), appointment, approval);
    }

    private TicketView awaiting(Appointment next) {
        return new TicketView(opening, technician, contact, assignment, Optional.of(next), Optional.empty());
    }

    private TicketView pending(PendingApproval next) {
        return new TicketView(opening, technician, contact, assignment, Optional.empty(), Optional.of(next));
    }

    private TicketView reminded(int daysLeft) {
        return new TicketView(
                opening, technician, contact, assignment, appointment, approval.map(a -> a.reminded(daysLeft)));
    }

    private TicketView awaitingNothing() {
        return new TicketView(opening, technician, contact, assignment, Optional.empty(), Optional.empty());
    }
}
