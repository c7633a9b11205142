package be.ecolenumerique.helpdesk.notification.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.outbox.EarlierMails.Place;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The outbox in MongoDB: what is due, in which order, and for the ledger. */
public final class Outbox {
    public static final String COLLECTION = "outbox";
    static final String MAIL_STATE = OutboxDocuments.MAILS + "." + MailDocuments.STATE;
    static final List<String> OPEN = List.of("waiting", "sending");
    private static final Bson ORDER = include(
            OutboxDocuments.TICKET,
            OutboxDocuments.SEQ,
            Unreadables.MARK,
            OutboxDocuments.MAILS + "." + MailDocuments.TO,
            MAIL_STATE,
            OutboxDocuments.MAILS + "." + MailDocuments.NEXT);

    private final MongoCollection<Document> events;
    private final Unreadables unreadables;

    public Outbox(MongoDatabase database) {
        this.events = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.LOCAL);
        this.unreadables = new Unreadables(events);
    }

    public Mono<Void> createIndexes() {
        var due = new IndexModel(
                Indexes.ascending(OutboxDocuments.DUE),
                new IndexOptions().partialFilterExpression(exists(OutboxDocuments.DUE)));
        var ticket = new IndexModel(Indexes.ascending(OutboxDocuments.TICKET, OutboxDocuments.SEQ));
        var refused = new IndexModel(
                Indexes.ascending(OutboxDocuments.DECIDED),
                new IndexOptions().partialFilterExpression(eq(MAIL_STATE, MailState.REFUSED.word())));
        return Flux.from(events.createIndexes(List.of(due, ticket, refused))).then();
    }

    /**
     * The events of which a mail wants attention, those that waited longest first. One that this release can not read is
     * marked, once, and stays under way.
     */
    public Flux<OutboxEvent> due(Instant now, int limit) {
        return Flux.from(events.find(and(lte(OutboxDocuments.DUE, Date.from(now)), unreadables.notPassedOver()))
                        .sort(ascending(OutboxDocuments.DUE))
                        .limit(limit))
                .concatMap(unreadables::readOrMark);
    }

    /** The mails under way that go out before these. */
    public Mono<EarlierMails> before(List<Place> places) {
        return Flux.from(events.find(or(places.stream().map(Outbox::earlierThan).toList()))
                        .projection(ORDER))
                .collectList()
                .map(EarlierMails::new);
    }

    private static Bson earlierThan(Place place) {
        var underWay = elemMatch(
                OutboxDocuments.MAILS, and(eq(MailDocuments.TO, place.recipient()), in(MailDocuments.STATE, OPEN)));
        return and(eq(OutboxDocuments.TICKET, place.ticket()), lt(OutboxDocuments.SEQ, place.sequence()), underWay);
    }

    /** For the ledger, in order. */
    public Mono<TicketOutbox> of(TicketReference ticket) {
        return Flux.from(events.find(eq(OutboxDocuments.TICKET, ticket.toString()))
                        .sort(ascending(OutboxDocuments.SEQ)))
                .map(Reading::of)
                .collectList()
                .map(TicketOutbox::of);
    }

    /** How many mails are under way, and since when the oldest is. */
    public Mono<UnderWay> underWay() {
        return Flux.from(events.aggregate(List.of(
                        new Document("$match", new Document(OutboxDocuments.DUE, new Document("$exists", true))),
                        new Document("$unwind", "$mails"),
                        new Document("$match", new Document("mails.state", new Document("$in", OPEN))),
                        new Document(
                                "$group",
                                new Document("_id", "$mails.state")
                                        .append("n", new Document("$sum", 1))
                                        .append("oldest", new Document("$min", "$decided"))))))
                .collectList()
                .zipWith(unreadables.count(), UnderWay::of);
    }

    /** A hint, nothing more, each time that there may be something new; MongoDB tells of what a majority has. */
    public Flux<String> insertions() {
        return Flux.from(events.withReadConcern(ReadConcern.MAJORITY)
                        .watch(List.of(new Document("$match", new Document("operationType", "insert"))))
                        .fullDocument(FullDocument.DEFAULT))
                .map(change -> "inserted");
    }

    MongoCollection<Document> collection() {
        return events;
    }
}
