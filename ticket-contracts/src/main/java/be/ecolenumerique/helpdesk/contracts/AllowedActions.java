package be.ecolenumerique.helpdesk.contracts;

import static be.ecolenumerique.helpdesk.contracts.TicketStatus.CLOSED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.COMPLETED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.IN_PROGRESS;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.OPEN;
import static be.ecolenumerique.helpdesk.contracts.Viewer.APPROVAL_SERVICE;
import static be.ecolenumerique.helpdesk.contracts.Viewer.EN_STAFF;
import static be.ecolenumerique.helpdesk.contracts.Viewer.SUPPLIER;
import static be.ecolenumerique.helpdesk.contracts.Viewer.SYSTEM;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what in which status (behaviour §4), as one table: shown to callers by the query service, obeyed by the
 * command service's decider, which a test compares with it.
 */
public final class AllowedActions {
    private AllowedActions() {}

    /** @param due whether the due instant of the approval is reached; false where none is pending */
    public static Set<TicketAction> of(Viewer viewer, TicketStatus status, boolean due) {
        var allowed = EnumSet.noneOf(TicketAction.class);
        for (TicketAction action : TicketAction.values()) {
            if (viewers(action).contains(viewer) && statuses(action).contains(status) && inTime(action, due)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    private static boolean inTime(TicketAction action, boolean due) {
        return switch (action) {
            case APPROVE, REOPEN, REMIND_APPROVAL -> !due;
            case CLOSE_AUTOMATICALLY -> due;
            default -> true;
        };
    }

    public static Set<Viewer> viewers(TicketAction action) {
        return switch (action) {
            case ASSIGN_SUPPLIER, WITHDRAW, CONTACT, TECHNICIAN -> Set.of(EN_STAFF);
            case SET_ASSIGNEE,
                    SCHEDULE_INTERVENTION,
                    RESCHEDULE_INTERVENTION,
                    CANCEL_INTERVENTION,
                    COMPLETE_INTERVENTION -> Set.of(SUPPLIER);
            case APPROVE, REOPEN -> Set.of(EN_STAFF, Viewer.CONTACT, APPROVAL_SERVICE);
            case CLOSE_AUTOMATICALLY, REMIND_APPROVAL -> Set.of(APPROVAL_SERVICE);
            case COMMENTS -> Set.of(EN_STAFF, SUPPLIER, Viewer.CONTACT, SYSTEM);
            case PARTICIPANTS -> Set.of(EN_STAFF, SUPPLIER);
            case SUBSCRIPTION -> Set.of(EN_STAFF, SUPPLIER, Viewer.CONTACT);
        };
    }

    public static Set<TicketStatus> statuses(TicketAction action) {
        return switch (action) {
            case SCHEDULE_INTERVENTION -> Set.of(OPEN);
            case ASSIGN_SUPPLIER, SET_ASSIGNEE, WITHDRAW -> Set.of(OPEN, IN_PROGRESS);
            case RESCHEDULE_INTERVENTION, CANCEL_INTERVENTION, COMPLETE_INTERVENTION -> Set.of(IN_PROGRESS);
            case APPROVE, REOPEN, CLOSE_AUTOMATICALLY, REMIND_APPROVAL -> Set.of(COMPLETED);
            case CONTACT, TECHNICIAN, PARTICIPANTS -> Set.of(OPEN, IN_PROGRESS, COMPLETED);
            case COMMENTS, SUBSCRIPTION -> Set.of(OPEN, IN_PROGRESS, COMPLETED, CLOSED);
        };
    }
}
