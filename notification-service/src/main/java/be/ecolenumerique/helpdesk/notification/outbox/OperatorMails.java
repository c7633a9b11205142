package be.ecolenumerique.helpdesk.notification.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What operators see and change in the outbox. Each change names the state that it replaces, so a mail that a sender has
 * claimed meanwhile, and may be on its way, is left alone.
 */
public final class OperatorMails {
    private static final FindOneAndUpdateOptions BEFORE =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE);

    private final Outbox outbox;
    private final InstantSource clock;

    /** @param clock of attempts */
    public OperatorMails(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where a list goes on: behind this event. */
    public record Place(Instant decided, String eventId) {}

    /** The events with a mail in one of these states, those decided first come first. */
    public Flux<OutboxEvent> events(List<MailState> states, Optional<Instant> until, Optional<Place> after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(or(states.stream().map(OperatorMails::holding).toList()));
        until.ifPresent(end -> conditions.add(lte(OutboxDocuments.DECIDED, Date.from(end))));
        after.ifPresent(place -> conditions.add(behind(place)));
        return Flux.from(outbox.collection()
                        .find(and(conditions))
                        .sort(Sorts.ascending(OutboxDocuments.DECIDED, "_id"))
                        .limit(limit))
                .map(Reading::of)
                .ofType(Reading.Read.class)
                .map(Reading.Read::event);
    }

    public Mono<OutboxEvent> event(String id) {
        return Mono.from(outbox.collection().find(eq("_id", id)).first())
                .map(Reading::of)
                .ofType(Reading.Read.class)
                .map(Reading.Read::event);
    }

    /** A waiting mail is due now. @return the state that it was found in: only {@code WAITING} was changed */
    public Mono<MailState> hurry(String eventId, String mailId) {
        return change(eventId, mailId, MailState.WAITING, due());
    }

    /** A refused mail waits again. @return the state that it was found in: only {@code REFUSED} was changed */
    public Mono<MailState> tryAgain(String eventId, String mailId) {
        return change(
                eventId,
                mailId,
                MailState.REFUSED,
                due().append(MailDocuments.STATE, MailState.WAITING.word()).append(MailDocuments.ENDED, null));
    }

    /** A waiting mail is never sent. @return the state that it was found in: only {@code WAITING} was changed */
    public Mono<MailState> stop(String eventId, String mailId) {
        var ended = new Document(MailDocuments.STATE, MailState.STOPPED.word())
                .append(MailDocuments.ENDED, Date.from(clock.instant()));
        return change(eventId, mailId, MailState.WAITING, ended);
    }

    private Mono<MailState> change(String eventId, String mailId, MailState from, Document changes) {
        var pipeline = MailChange.where(mailId, MailChange.eq("$$m.state", from.word()), changes);
        return Mono.from(outbox.collection().findOneAndUpdate(eq("_id", eventId), pipeline, BEFORE))
                .flatMapIterable(found -> found.getList(OutboxDocuments.MAILS, Document.class))
                .filter(mail -> mailId.equals(mail.getString(MailDocuments.ID)))
                .next()
                .map(mail -> MailState.of(mail.getString(MailDocuments.STATE)));
    }

    private Document due() {
        return new Document(MailDocuments.NEXT, Date.from(clock.instant()));
    }

    /** In the words of the partial indexes. */
    private static Bson holding(MailState state) {
        Bson held = eq(Outbox.MAIL_STATE, state.word());
        return state.isOpen() ? and(exists(OutboxDocuments.DUE), held) : held;
    }

    private static Bson behind(Place place) {
        Date decided = Date.from(place.decided());
        return or(
                gt(OutboxDocuments.DECIDED, decided),
                and(eq(OutboxDocuments.DECIDED, decided), gt("_id", place.eventId())));
    }
}
