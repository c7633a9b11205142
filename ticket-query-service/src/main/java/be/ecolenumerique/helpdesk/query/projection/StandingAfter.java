package be.ecolenumerique.helpdesk.query.projection;

import static be.ecolenumerique.helpdesk.contracts.TicketStatus.CLOSED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.COMPLETED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.IN_PROGRESS;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.OPEN;

import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;

/** The life cycle as the list shows it (behaviour §4). */
final class StandingAfter {
    private StandingAfter() {}

    static Standing of(TicketEvent event, Standing before) {
        return switch (event) {
            case TicketEvent.TicketOpened _ -> throw new IllegalStateException("a ticket is opened once");
            case TicketEvent.SupplierAssigned e -> before.assignedTo(e.supplier());
            case TicketEvent.AssigneeSet e -> before.handledBy(e.assignee());
            case TicketEvent.InterventionScheduled _ -> before.in(IN_PROGRESS);
            case TicketEvent.InterventionRescheduled _ -> before.in(IN_PROGRESS);
            case TicketEvent.InterventionCancelled _ -> before.in(OPEN);
            case TicketEvent.InterventionCompleted _ -> before.in(COMPLETED);
            case TicketEvent.InterventionApproved _ -> before.in(CLOSED);
            case TicketEvent.TicketReopened _ -> before.in(OPEN);
            case TicketEvent.TicketClosedAutomatically _ -> before.in(CLOSED);
            case TicketEvent.TicketWithdrawn _ -> before.in(CLOSED);
            case TicketEvent.ContactChanged e -> before.toldTo(e.contact());
            case TicketEvent.ApprovalReminded _,
                    TicketEvent.TechnicianChanged _,
                    TicketEvent.CommentAdded _,
                    TicketEvent.ParticipantAdded _,
                    TicketEvent.ParticipantRemoved _ -> before;
        };
    }
}
