package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done with a ticket, named as in the path of its write. */
public enum TicketAction {
    ASSIGN_SUPPLIER,
    SET_ASSIGNEE,
    SCHEDULE_INTERVENTION,
    RESCHEDULE_INTERVENTION,
    CANCEL_INTERVENTION,
    COMPLETE_INTERVENTION,
    APPROVE,
    REOPEN,
    CLOSE_AUTOMATICALLY,
    REMIND_APPROVAL,
    WITHDRAW,
    CONTACT,
    TECHNICIAN,
    COMMENTS,
    PARTICIPANTS,
    SUBSCRIPTION;

    @JsonValue
    public String pathName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
