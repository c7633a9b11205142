package be.ecolenumerique.helpdesk.notification.outbox;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * A mail under way that goes out before another of the same ticket and recipient.
 *
 * @param next the instant before which nothing is to be done with it
 * @param readable whether a release that runs could read its event so far
 */
public record Ahead(MailState state, Instant next, boolean readable) {

    static List<Ahead> of(Document event, String recipient) {
        boolean readable = !event.containsKey(Unreadables.MARK);
        return event.getList(OutboxDocuments.MAILS, Document.class).stream()
                .filter(mail -> recipient.equals(mail.getString(MailDocuments.TO)))
                .filter(mail -> Outbox.OPEN.contains(mail.getString(MailDocuments.STATE)))
                .map(mail -> new Ahead(
                        MailState.of(mail.getString(MailDocuments.STATE)),
                        OutboxDocuments.instant(mail, MailDocuments.NEXT),
                        readable))
                .toList();
    }
}
