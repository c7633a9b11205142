package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * One try to take a mail for an address.
 *
 * @param owner unique to this try, so that its outcome can be told from the document, also when it is asked for twice
 * @param mark of the address, within the event
 */
public record Wanted(String eventId, String mailId, String owner, String mark) {

    public Wanted(String eventId, String mailId, EmailAddress address) {
        this(eventId, mailId, UUID.randomUUID().toString(), addressMark(eventId, mailId, address));
    }

    Claim outcomeIn(Map<String, Document> events) {
        Document after = events.get(eventId);
        return after == null ? new Claim.Lost() : outcome(after);
    }

    Claim outcome(Document after) {
        List<Document> mails = after.getList(OutboxDocuments.MAILS, Document.class);
        for (Document mail : mails) {
            if (owner.equals(mail.getString(MailDocuments.OWNER))) {
                return new Claim.Taken(new MailTicket(eventId, mailId, owner, mail.getInteger(MailDocuments.ATTEMPTS)));
            }
        }
        boolean elsewhere = mails.stream()
                .anyMatch(mail -> mark.equals(mail.getString(MailDocuments.ADDRESS))
                        && !mailId.equals(mail.getString(MailDocuments.ID)));
        return elsewhere ? new Claim.SameAddress() : new Claim.Lost();
    }

    /** A notice about a refused mail is a mail of its own, whatever else the event sent there. */
    private static String addressMark(String eventId, String mailId, EmailAddress address) {
        return Notices.isNotice(mailId)
                ? MessageIds.addressMark(eventId + "/" + mailId, address)
                : MessageIds.addressMark(eventId, address);
    }
}
