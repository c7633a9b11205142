package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.approval.pending.Reminder;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * One thing asked of one ticket. The idempotency key follows from what is asked, so whoever asks again, here or on another
 * replica, asks for the same effect.
 */
public record ApprovalCommand(TicketReference ticket, TicketAction action, String key, Map<String, Object> body) {
    private static final String COMPLETION = "completion";

    public static ApprovalCommand closeAutomatically(TicketReference ticket, String completion) {
        return new ApprovalCommand(
                ticket, TicketAction.CLOSE_AUTOMATICALLY, "auto-close:" + completion, Map.of(COMPLETION, completion));
    }

    public static ApprovalCommand remind(TicketReference ticket, String completion, Reminder reminder) {
        int days = reminder.daysLeft();
        return new ApprovalCommand(
                ticket,
                TicketAction.REMIND_APPROVAL,
                "remind:" + completion + ":" + days,
                Map.of(COMPLETION, completion, "daysLeft", days));
    }

    public static ApprovalCommand approve(TicketReference ticket, String completion, PersonId contact) {
        return new ApprovalCommand(
                ticket,
                TicketAction.APPROVE,
                "approve:" + completion + ":" + contact,
                Map.of(COMPLETION, completion, "onBehalfOf", contact.value()));
    }

    /** The reason is part of the key: the same click twice is one, another reason is another question. */
    public static ApprovalCommand reopen(TicketReference ticket, String completion, PersonId contact, String reason) {
        UUID said = UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8));
        return new ApprovalCommand(
                ticket,
                TicketAction.REOPEN,
                "reopen:" + completion + ":" + contact + ":" + said,
                Map.of(COMPLETION, completion, "onBehalfOf", contact.value(), "reason", reason));
    }
}
