package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AssignSupplier;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.SetAssignee;
import be.ecolenumerique.helpdesk.command.domain.TicketState.InProgress;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Open;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import java.util.List;
import java.util.Optional;

/** Which company has the ticket, and who there is responsible (« Responsable »). */
final class AssignmentRules {
    private AssignmentRules() {}

    /** From IN_PROGRESS the appointment is cancelled with it: the new company starts from OPEN. */
    static List<TicketEvent> assign(AssignSupplier command, Situation s) {
        s.nothingToDoIf(isAssignable(s) && s.ticket().supplier().equals(Optional.of(command.supplier())));
        s.requireVersion(command.expectedVersion());
        if (!isAssignable(s)) {
            throw s.wrongStatus();
        }
        OpeningRules.requireAssignable(command.supplier(), s.directory());
        var assigned = new SupplierAssigned(
                command.ticket(), command.supplier(), s.ticket().supplier());
        return s.ticket() instanceof InProgress ? List.of(cancelled(command), assigned) : List.of(assigned);
    }

    static List<AssigneeSet> setAssignee(SetAssignee command, Situation s) {
        Handling handling = s.ticket().currentHandling().orElseThrow();
        s.nothingToDoIf(handling.assignee().equals(command.assignee()));
        s.requireVersion(command.expectedVersion());
        if (!isAssignable(s)) {
            throw s.wrongStatus();
        }
        s.requireKnown(isNoneOrMember(command, handling.supplier(), s), "/person");
        return List.of(new AssigneeSet(command.ticket(), command.assignee()));
    }

    private static boolean isNoneOrMember(SetAssignee command, SupplierId supplier, Situation s) {
        return command.assignee()
                .map(person -> s.directory().isMember(person, supplier))
                .orElse(true);
    }

    private static boolean isAssignable(Situation s) {
        return s.ticket() instanceof Open || s.ticket() instanceof InProgress;
    }

    private static InterventionCancelled cancelled(AssignSupplier command) {
        return new InterventionCancelled(command.ticket(), CancellationCause.REASSIGNED, Optional.empty());
    }
}
