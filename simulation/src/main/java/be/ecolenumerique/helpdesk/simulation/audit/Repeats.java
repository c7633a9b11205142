package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.*;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.simulation.audit.Model.Status;
import java.util.Optional;

/** Which commands a status allows, and which say again what was said last (behaviour §4, « Repeats »). */
final class Repeats {
    private Repeats() {}

    static boolean allows(TicketCommand command, Status status) {
        return switch (command) {
            case OpenTicket _ -> status == Status.NONE;
            case AssignSupplier _, Withdraw _ -> status == Status.OPEN || status == Status.IN_PROGRESS;
            case ScheduleIntervention _ -> status == Status.OPEN;
            case RescheduleIntervention _, CancelIntervention _, CompleteIntervention _ -> status == Status.IN_PROGRESS;
            case Approve _, Reopen _, RemindApproval _, CloseAutomatically _ -> status == Status.COMPLETED;
            case ChangeContact _, ChangeTechnician _ -> status != Status.NONE && status != Status.CLOSED;
            default -> status != Status.NONE;
        };
    }

    static boolean of(TicketCommand command, Model model) {
        TicketEvent last = model.lastStep();
        return switch (command) {
            case AssignSupplier c -> model.supplier().equals(Optional.of(c.supplier()));
            case ScheduleIntervention c ->
                last instanceof TicketEvent.InterventionScheduled e
                        && e.at().equals(c.at())
                        && e.message().equals(c.message());
            case RescheduleIntervention c ->
                last instanceof TicketEvent.InterventionRescheduled e
                        && e.at().equals(c.at())
                        && e.message().equals(c.message());
            case CancelIntervention c ->
                last instanceof TicketEvent.InterventionCancelled e
                        && e.reason().equals(Optional.of(c.reason()));
            case CompleteIntervention c ->
                last instanceof TicketEvent.InterventionCompleted e
                        && e.summary().equals(c.summary());
            case Approve _ -> last instanceof TicketEvent.InterventionApproved;
            case Reopen c ->
                last instanceof TicketEvent.TicketReopened e && e.reason().equals(c.reason());
            case Withdraw c ->
                last instanceof TicketEvent.TicketWithdrawn e && e.reason().equals(c.reason());
            case ChangeTechnician _ -> true;
            default -> false;
        };
    }
}
