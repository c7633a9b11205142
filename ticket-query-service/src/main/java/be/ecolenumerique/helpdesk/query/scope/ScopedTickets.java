package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.projection.ActivityDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionsCodec;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that can be read of tickets: each question begins with a scope, or with a ticket that was found through one. */
public final class ScopedTickets {
    private static final Bson WITHOUT_SEARCH_TEXT = Projections.exclude("hay");
    private static final TicketRowCodec ROWS = new TicketRowCodec();

    private final ScopedCollection rows;
    private final ScopedCollection details;
    private final ScopedCollection entries;
    private final MongoCollection<Document> subscriptions;
    private final ActivityDocument activity;

    public ScopedTickets(MongoDatabase database, Generation generation, EventCodec codec) {
        this.rows = new ScopedCollection(database.getCollection(generation.tickets()));
        this.details = new ScopedCollection(database.getCollection(generation.details()));
        this.entries = new ScopedCollection(database.getCollection(generation.activity()));
        this.subscriptions = database.getCollection(generation.subscriptions());
        this.activity = new ActivityDocument(codec);
    }

    public Flux<ListedTicket> list(Scope scope, TicketFilter filter, Window window) {
        return Flux.from(find(scope, filter, window))
                .map(document -> new ListedTicket(ROWS.read(document), version(scope, document)));
    }

    FindPublisher<Document> find(Scope scope, TicketFilter filter, Window window) {
        var conditions = new ArrayList<>(filter.conditions());
        conditions.addAll(window.conditions());
        return rows.find(ScopedFilter.tickets(scope, conditions))
                .sort(window.order())
                .limit(window.limit())
                .hint(filter.index(window.sort().field()))
                .projection(WITHOUT_SEARCH_TEXT);
    }

    public Mono<Long> count(Scope scope, TicketFilter filter) {
        return Mono.from(rows.count(ScopedFilter.tickets(scope, filter.conditions()), filter.index("ca")));
    }

    /** The creators and request types of a list. */
    public Flux<FilterCell> cells(Scope scope, TicketFilter filter) {
        var perCell = Aggregates.group(new Document("cr", "$cr").append("ty", "$ty"), Accumulators.sum("count", 1L));
        return Flux.from(rows.aggregate(ScopedFilter.tickets(scope, filter.conditions()), perCell)
                        .hint(filter.index("ca")))
                .map(ScopedTickets::cell);
    }

    /** The last version that the caller may know of; nothing where it sees no such ticket. */
    public Mono<Long> version(Scope scope, TicketReference ticket) {
        return Mono.from(rows.find(ScopedFilter.tickets(scope, eq(ticket.toString())))
                        .projection(Projections.include("seq", "pv")))
                .map(document -> version(scope, document));
    }

    public Mono<SeenTicket> ticket(Scope scope, TicketReference ticket) {
        return Mono.from(details.find(ScopedFilter.tickets(scope, eq(ticket.toString()))))
                .map(document -> new SeenTicket(scope, TicketDetails.read(document)));
    }

    /** Those of the ticket's events between two versions (both included) that this caller may know of, in order. */
    public Flux<EventEnvelope<TicketEvent>> activity(SeenTicket ticket, long from, long to) {
        var reference = ticket.details().row().opening().ticket();
        List<String> ids = LongStream.rangeClosed(
                        from, Math.min(to, ticket.details().version()))
                .filter(version -> version == 1 || version >= ticket.beginning())
                .mapToObj(version -> ActivityDocument.id(reference, version))
                .toList();
        return Flux.from(entries.find(ScopedFilter.entries(ticket.scope(), in("_id", ids)))
                        .sort(Sorts.ascending("seq")))
                .map(activity::read);
    }

    /** What a person last said about its own comment mail for this ticket. */
    public Mono<Switched> subscription(SeenTicket ticket, PersonId person) {
        var reference = ticket.details().row().opening().ticket();
        return Mono.from(subscriptions.find(eq(SubscriptionEvent.aggregateOf(reference))))
                .mapNotNull(document ->
                        new SubscriptionsCodec().read(document).byPerson().get(person));
    }

    /** How many words about the comment mail of this ticket were said. */
    public Mono<Long> subscriptionVersion(SeenTicket ticket) {
        var reference = ticket.details().row().opening().ticket();
        return Mono.from(subscriptions.find(eq(SubscriptionEvent.aggregateOf(reference))))
                .map(document -> document.getLong("seq"));
    }

    private static long version(Scope scope, Document document) {
        return document.getLong(scope.knowsInternals() ? "seq" : "pv");
    }

    private static FilterCell cell(Document document) {
        var key = document.get("_id", Document.class);
        return new FilterCell(
                PersonId.of(key.getString("cr")), RequestType.valueOf(key.getString("ty")), document.getLong("count"));
    }
}
