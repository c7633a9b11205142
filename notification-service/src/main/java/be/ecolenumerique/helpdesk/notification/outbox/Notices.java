package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail.Progress;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.Fate;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.time.Instant;
import java.util.Optional;

/** The technician hears it, in a mail of its own, where the school's mail server refused for good (behaviour §5). */
public final class Notices {
    private static final String MARK = "/" + Template.SCHOOL_REFUSED.key();

    private final MessageIds messageIds;

    public Notices(MessageIds messageIds) {
        this.messageIds = messageIds;
    }

    public OutboxMail schoolRefused(String eventId, PersonId technician, Instant now) {
        var recipient = new OnePerson(technician);
        String id = recipient.id() + MARK;
        var planned = new PlannedMail(
                Quality.TECHNICIAN, recipient, Template.SCHOOL_REFUSED, CalendarPart.NONE, false, Fate.TO_SEND);
        var progress = new Progress(MailState.WAITING, 0, now, Optional.empty(), Optional.empty());
        return new OutboxMail(id, planned, messageIds.of(eventId, id), progress);
    }

    static boolean isNotice(String mailId) {
        return mailId.endsWith(MARK);
    }
}
