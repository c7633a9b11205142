package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Appointment;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Completion;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Participant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What an event changes of a ticket beyond where it stands. {@link DetailsWrite} says it to MongoDB, {@link DetailsFold} does
 * it in memory, so that the past is told by the same rules as the present.
 */
sealed interface DetailsChange {
    /** The activity of the new supplier starts here, and nothing of the former one's stays. */
    record Assigned(long version) implements DetailsChange {}

    record Appointed(Appointment appointment) implements DetailsChange {}

    record AppointmentGone() implements DetailsChange {}

    record Completed(Completion completion) implements DetailsChange {}

    record CompletionGone() implements DetailsChange {}

    record GivenTo(PersonId technician) implements DetailsChange {}

    record Shared(Participant participant) implements DetailsChange {}

    record Unshared(PersonId person) implements DetailsChange {}

    static List<DetailsChange> of(EventEnvelope<TicketEvent> event) {
        return switch (event.event()) {
            case TicketEvent.SupplierAssigned _ -> List.of(new Assigned(event.sequence()));
            case TicketEvent.InterventionScheduled e ->
                List.of(new Appointed(new Appointment(stored(e.at()), e.message())));
            case TicketEvent.InterventionRescheduled e ->
                List.of(new Appointed(new Appointment(stored(e.at()), e.message())));
            case TicketEvent.InterventionCancelled _, TicketEvent.TicketWithdrawn _ -> List.of(new AppointmentGone());
            case TicketEvent.InterventionCompleted e -> List.of(new Completed(completion(e, event)));
            case TicketEvent.TicketReopened _ -> List.of(new AppointmentGone(), new CompletionGone());
            case TicketEvent.TechnicianChanged e -> List.of(new GivenTo(e.technician()));
            case TicketEvent.ParticipantAdded e -> List.of(new Shared(new Participant(e.person(), e.company())));
            case TicketEvent.ParticipantRemoved e -> List.of(new Unshared(e.person()));
            case TicketEvent.TicketOpened _,
                    TicketEvent.AssigneeSet _,
                    TicketEvent.InterventionApproved _,
                    TicketEvent.ApprovalReminded _,
                    TicketEvent.TicketClosedAutomatically _,
                    TicketEvent.ContactChanged _,
                    TicketEvent.CommentAdded _ -> List.of();
        };
    }

    private static Completion completion(TicketEvent.InterventionCompleted completed, EventEnvelope<?> event) {
        return new Completion(event.sequence(), stored(event.time()), completed.summary(), stored(completed.dueAt()));
    }

    /** As MongoDB keeps it. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
