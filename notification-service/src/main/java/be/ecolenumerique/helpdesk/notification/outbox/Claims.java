package be.ecolenumerique.helpdesk.notification.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who may do what to a mail: taken by one sender at a time, for a lease that MongoDB's clock measures, and ended by the one
 * who has it. Every answer is durable (majority) before anything goes out, so no rollback makes a second mail.
 */
public final class Claims {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String MAILS_ID = OutboxDocuments.MAILS + "." + MailDocuments.ID;
    private static final String MAILS_OWNER = OutboxDocuments.MAILS + "." + MailDocuments.OWNER;
    private static final String MAILS_ADDRESS = OutboxDocuments.MAILS + "." + MailDocuments.ADDRESS;
    private static final String MAILS_ATTEMPTS = OutboxDocuments.MAILS + "." + MailDocuments.ATTEMPTS;

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
        return take(new Wanted(eventId, mailId, address));
    }

    public Mono<Claim> take(Wanted wanted) {
        return change(wanted.eventId(), taking(wanted)).map(wanted::outcome).defaultIfEmpty(new Claim.Lost());
    }

    /** Several in one write; whose each is now is read once it is durable. */
    public Mono<Function<Wanted, Claim>> take(List<Wanted> wanted) {
        return changeAll(
                        wanted.stream().map(w -> update(w.eventId(), taking(w))).toList())
                .thenMany(Flux.defer(() -> outbox.collection()
                        .find(in("_id", wanted.stream().map(Wanted::eventId).toList()))
                        .projection(include(MAILS_ID, MAILS_OWNER, MAILS_ADDRESS, MAILS_ATTEMPTS))))
                .collectMap(after -> after.getString("_id"))
                .map(events -> each -> each.outcomeIn(events));
    }

    private List<Bson> taking(Wanted wanted) {
        var changes = new Document(MailDocuments.STATE, MailState.SENDING.word())
                .append(MailDocuments.OWNER, wanted.owner())
                .append(MailDocuments.ADDRESS, wanted.mark())
                .append(MailDocuments.ATTEMPTS, new Document("$add", List.of("$$m.attempts", 1)))
                .append(MailDocuments.NEXT, new Document("$add", List.of("$$NOW", lease.toMillis())));
        var free = new Document("$and", List.of(available(), not(isElsewhere(wanted.mailId(), wanted.mark()))));
        return MailChange.where(wanted.mailId(), free, changes);
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

    /** Several in one write. */
    public Mono<Void> sent(List<MailTicket> mails) {
        return changeAll(mails.stream()
                .map(mail -> update(
                        mail.eventId(),
                        MailChange.where(mail.mailId(), MailChange.owned(mail.owner()), ended(MailState.SENT))))
                .toList());
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

    private static UpdateOneModel<Document> update(String eventId, List<Bson> pipeline) {
        return new UpdateOneModel<>(eq("_id", eventId), pipeline);
    }

    private Mono<Void> changeAll(List<UpdateOneModel<Document>> changes) {
        return Mono.from(outbox.collection().bulkWrite(changes, UNORDERED)).then();
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
}
