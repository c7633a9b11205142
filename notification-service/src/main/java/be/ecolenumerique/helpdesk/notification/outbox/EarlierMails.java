package be.ecolenumerique.helpdesk.notification.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Events with mails under way that come before those of some mails. */
public record EarlierMails(List<Document> events) {

    /** Where a mail stands in the order of its ticket and recipient. */
    public record Place(String ticket, long sequence, String recipient) {
        public static Place of(OutboxEvent event, OutboxMail mail) {
            return new Place(event.ticket().toString(), event.envelope().sequence(), mail.recipientId());
        }
    }

    /** The mail of this recipient in the ticket's earliest event that has one under way. Empty: it is its turn. */
    public Optional<Ahead> before(Place place) {
        return events.stream()
                .filter(event -> place.ticket().equals(event.getString(OutboxDocuments.TICKET))
                        && event.getLong(OutboxDocuments.SEQ) < place.sequence())
                .sorted(Comparator.comparingLong(event -> event.getLong(OutboxDocuments.SEQ)))
                .flatMap(event -> Ahead.of(event, place.recipient()).stream())
                .findFirst();
    }
}
