package be.ecolenumerique.helpdesk.notification.outbox;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Who may do what to a mail: taken by one sender at a time, for a lease that MongoDB's clock measures, and ended by the one
 * who has it. Every answer is durable (majority) before anything goes out, so no rollback makes a second mail.
 */
public final class Claims {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final int NEVER_TAKEN = 0;

    private final Outbox outbox;
    private final Duration lease;
    private final InstantSource clock;

    /** @param clock of attempts, not of leases */
    public Claims(Outbox outbox, Duration lease, InstantSource clock) {
        this.outbox = outbox;
        this.lease = lease;
        this.clock = clock;
    }

    /** Takes the mail for this address, unless another mail of the event has it. */
    public Mono<Claim> take(String eventId, String mailId, EmailAddress address) {
        String owner = UUID.randomUUID().toString();
        String mark = addressMark(eventId, mailId, address);
        var changes = new Document(MailDocuments.STATE, MailState.SENDING.word())
                .append(MailDocuments.OWNER, owner)
                .append(MailDocuments.ADDRESS, mark)
                .append(MailDocuments.ATTEMPTS, new Document("$add", List.of("$$m.attempts", 1)))
                .append(MailDocuments.NEXT, new Document("$add", List.of("$$NOW", lease.toMillis())));
        var free = new Document("$and", List.of(available(), not(isElsewhere(mailId, mark))));
        return change(eventId, MailChange.where(mailId, free, changes))
                .map(after -> outcome(after, new MailTicket(eventId, mailId, owner, NEVER_TAKEN), mark))
                .defaultIfEmpty(new Claim.Lost());
    }

    /** Ends a mail that nobody has, without sending it. */
    public Mono<Void> end(String eventId, String mailId, MailState end) {
        return change(eventId, MailChange.where(mailId, available(), ended(end)))
                .then();
    }

    /** Puts a mail that nobody has off for a while: its turn has not come. */
    public Mono<Void> postpone(String eventId, String mailId, Duration wait) {
        return change(eventId, MailChange.where(mailId, available(), notBefore(wait)))
                .then();
    }

    /** The same, because of a fault. */
    public Mono<Void> holdUp(String eventId, String mailId, Duration wait, String reason) {
        var changes = notBefore(wait).append(MailDocuments.REASON, reason);
        return change(eventId, MailChange.where(mailId, available(), changes)).then();
    }

    public Mono<Void> sent(MailTicket mail) {
        return change(mail, ended(MailState.SENT));
    }

    /** The next attempt after {@code wait}. */
    public Mono<Void> failed(MailTicket mail, Duration wait, String reason) {
        return change(
                mail,
                notBefore(wait)
                        .append(MailDocuments.STATE, MailState.WAITING.word())
                        .append(MailDocuments.REASON, reason));
    }

    public Mono<Void> refused(MailTicket mail, String reason) {
        return change(mail, ended(MailState.REFUSED).append(MailDocuments.REASON, reason));
    }

    /** Refused for good, and somebody else is told so in the same breath. */
    public Mono<Void> refused(MailTicket mail, String reason, OutboxMail notice) {
        var changes = ended(MailState.REFUSED).append(MailDocuments.REASON, reason);
        return change(
                        mail.eventId(),
                        MailChange.andAdd(
                                mail.mailId(), MailChange.owned(mail.owner()), changes, MailDocuments.write(notice)))
                .then();
    }

    private Mono<Void> change(MailTicket mail, Document changes) {
        return change(mail.eventId(), MailChange.where(mail.mailId(), MailChange.owned(mail.owner()), changes))
                .then();
    }

    private Mono<Document> change(String eventId, List<Bson> pipeline) {
        return Mono.from(outbox.collection().findOneAndUpdate(eq("_id", eventId), pipeline, AFTER));
    }

    /** Waiting and due, or left by a sender whose lease has ended. */
    private Document available() {
        var waiting = new Document(
                "$and",
                List.of(
                        MailChange.eq("$$m.state", MailState.WAITING.word()),
                        new Document("$lte", List.of("$$m.next", Date.from(clock.instant())))));
        var abandoned = new Document(
                "$and",
                List.of(
                        MailChange.eq("$$m.state", MailState.SENDING.word()),
                        new Document("$lte", List.of("$$m.next", "$$NOW"))));
        return new Document("$or", List.of(waiting, abandoned));
    }

    private Document notBefore(Duration wait) {
        return new Document(MailDocuments.NEXT, Date.from(clock.instant().plus(wait)));
    }

    private Document ended(MailState end) {
        return new Document(MailDocuments.STATE, end.word()).append(MailDocuments.ENDED, Date.from(clock.instant()));
    }

    private static Document isElsewhere(String mailId, String mark) {
        var other = new Document(
                "$and",
                List.of(
                        MailChange.eq("$$other.addr", mark),
                        new Document("$ne", List.of("$$other.id", new Document("$literal", mailId)))));
        return new Document(
                "$anyElementTrue",
                List.of(new Document(
                        "$map",
                        new Document("input", "$mails").append("as", "other").append("in", other))));
    }

    private static Document not(Document condition) {
        return new Document("$not", List.of(condition));
    }

    private static Claim outcome(Document after, MailTicket wanted, String mark) {
        List<Document> mails = after.getList(OutboxDocuments.MAILS, Document.class);
        for (Document mail : mails) {
            if (wanted.owner().equals(mail.getString(MailDocuments.OWNER))) {
                return new Claim.Taken(new MailTicket(
                        wanted.eventId(), wanted.mailId(), wanted.owner(), mail.getInteger(MailDocuments.ATTEMPTS)));
            }
        }
        boolean elsewhere = mails.stream()
                .anyMatch(m -> mark.equals(m.getString(MailDocuments.ADDRESS))
                        && !wanted.mailId().equals(m.getString(MailDocuments.ID)));
        return elsewhere ? new Claim.SameAddress() : new Claim.Lost();
    }

    /** A notice about a refused mail is a mail of its own, whatever else the event sent there. */
    private static String addressMark(String eventId, String mailId, EmailAddress address) {
        return Notices.isNotice(mailId)
                ? MessageIds.addressMark(eventId + "/" + mailId, address)
                : MessageIds.addressMark(eventId, address);
    }
}
