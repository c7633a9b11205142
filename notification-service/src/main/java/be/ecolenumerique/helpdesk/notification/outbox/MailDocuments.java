package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail.Progress;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.Fate;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** One mail in its event's document. {@code addr}: the mark of the address that it was last rendered for. */
final class MailDocuments {
    static final String ID = "id";
    static final String TO = "to";
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String NEXT = "next";
    static final String ENDED = "ended";
    static final String REASON = "reason";
    static final String OWNER = "owner";
    static final String ADDRESS = "addr";

    private MailDocuments() {}

    static Document write(OutboxMail mail) {
        PlannedMail planned = mail.planned();
        var document = new Document(ID, mail.id())
                .append(TO, mail.recipientId())
                .append("quality", planned.quality().name())
                .append("template", planned.template().key())
                .append("calendar", planned.calendar().name())
                .append("schoolNotTold", planned.schoolNotTold())
                .append("messageId", mail.messageId())
                .append(STATE, mail.progress().state().word())
                .append(ATTEMPTS, mail.progress().attempts())
                .append(NEXT, Date.from(mail.progress().next()));
        mail.progress().ended().ifPresent(ended -> document.append(ENDED, Date.from(ended)));
        return document;
    }

    static OutboxMail read(Document document) {
        var planned = new PlannedMail(
                Quality.valueOf(document.getString("quality")),
                Recipient.of(document.getString(TO)),
                Template.of(document.getString("template")),
                CalendarPart.valueOf(document.getString("calendar")),
                document.getBoolean("schoolNotTold"),
                Fate.TO_SEND);
        var progress = new Progress(
                MailState.of(document.getString(STATE)),
                document.getInteger(ATTEMPTS),
                OutboxDocuments.instant(document, NEXT),
                Optional.ofNullable(document.getDate(ENDED)).map(Date::toInstant),
                Optional.ofNullable(document.getString(REASON)));
        return new OutboxMail(document.getString(ID), planned, document.getString("messageId"), progress);
    }
}
