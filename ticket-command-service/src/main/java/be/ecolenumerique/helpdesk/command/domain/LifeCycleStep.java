package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.TicketEvent;

/**
 * The last of assign, schedule, reschedule, cancel, complete, approve, reopen, withdraw, close: what a repeat is compared
 * with.
 */
record LifeCycleStep(TicketEvent event, Party by) {
    static boolean isOne(TicketEvent event) {
        return switch (event) {
            case TicketEvent.SupplierAssigned e -> true;
            case TicketEvent.InterventionScheduled e -> true;
            case TicketEvent.InterventionRescheduled e -> true;
            case TicketEvent.InterventionCancelled e -> true;
            case TicketEvent.InterventionCompleted e -> true;
            case TicketEvent.InterventionApproved e -> true;
            case TicketEvent.TicketReopened e -> true;
            case TicketEvent.TicketWithdrawn e -> true;
            case TicketEvent.TicketClosedAutomatically e -> true;
            case TicketEvent.TicketOpened e -> false;
            case TicketEvent.AssigneeSet e -> false;
            case TicketEvent.ApprovalReminded e -> false;
            case TicketEvent.ContactChanged e -> false;
            case TicketEvent.TechnicianChanged e -> false;
            case TicketEvent.CommentAdded e -> false;
            case TicketEvent.ParticipantAdded e -> false;
            case TicketEvent.ParticipantRemoved e -> false;
        };
    }
}
