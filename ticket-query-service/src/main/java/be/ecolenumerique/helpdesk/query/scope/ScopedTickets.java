package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.query.projection.ActivityDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionsCodec;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that can be read of tickets: each question begins with a scope, or with a ticket that was found through one. */
public final class ScopedTickets {
    private static final Bson BY_ID = new Document("_id", 1);
    private static final Bson WITHOUT_SEARCH_TEXT = Projections.exclude("hay");
    /** MongoDB takes patterns of up to 32 KB; a person's id has 34 letters. */
    private static final int MOST_IN_A_PATTERN = 500;

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
        return Flux.from(find(scope, filter, window)).map(document -> listed(scope, document));
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

    /** The rows of these tickets as far as the caller sees them, in this order. */
    public Mono<List<ListedTicket>> rows(Scope scope, Collection<TicketReference> wanted) {
        List<String> ids = wanted.stream().map(TicketReference::toString).toList();
        return Flux.from(rows.find(ScopedFilter.tickets(scope, in("_id", ids)))
                        .hint(BY_ID)
                        .projection(WITHOUT_SEARCH_TEXT))
                .collectMap(document -> document.getString("_id"))
                .map(found -> ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(document -> listed(scope, document))
                        .toList());
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
        return subscriptions(ticket).mapNotNull(said -> said.get(person));
    }

    /** What each person last said about its own comment mail for this ticket. */
    public Mono<Map<PersonId, Switched>> subscriptions(SeenTicket ticket) {
        var reference = ticket.details().row().opening().ticket();
        return Mono.from(subscriptions.find(eq(SubscriptionEvent.aggregateOf(reference))))
                .map(document -> new SubscriptionsCodec().read(document).byPerson())
                .defaultIfEmpty(Map.of());
    }

    /**
     * The tickets with an event that names one of these persons, or of which one ever switched its comment mail, in order. No
     * index serves this: it reads the activity of all tickets. Nothing for others than EN staff.
     */
    public Mono<NavigableSet<TicketReference>> naming(Scope scope, Set<PersonId> persons) {
        if (!scope.knowsInternals()) {
            return Mono.just(new TreeSet<>());
        }
        Bson asSubscriber = or(persons.stream()
                .map(person -> exists(SubscriptionsCodec.fieldOf(person)))
                .toList());
        return Flux.concat(
                        Flux.from(entries.find(ScopedFilter.entries(scope, names(persons)))
                                        .projection(BY_ID))
                                .map(entry -> ActivityDocument.ticketOf(entry.getString("_id"))),
                        Flux.from(subscriptions.find(asSubscriber).projection(BY_ID))
                                .map(row -> TicketReference.of(Topics.keyOf(row.getString("_id")))))
                .collect(TreeSet::new, NavigableSet::add);
    }

    /** Of the ticket's events that this caller may know of, those that name one of these persons, in order. */
    public Flux<EventEnvelope<TicketEvent>> activityNaming(SeenTicket ticket, Set<PersonId> persons) {
        var reference = ticket.details().row().opening().ticket();
        Bson ofTicket = regex("_id", "^" + reference + "/");
        return Flux.from(entries.find(ScopedFilter.entries(ticket.scope(), ofTicket, names(persons)))
                        .hint(BY_ID)
                        .sort(Sorts.ascending("seq")))
                .map(activity::read);
    }

    /** As who acted, or in what the event says. */
    private static Bson names(Set<PersonId> persons) {
        return or(persons.stream()
                .map(PersonId::value)
                .gather(Gatherers.windowFixed(MOST_IN_A_PATTERN))
                .map(some -> String.join("|", some))
                .flatMap(any -> Stream.of(regex("p", any), regex("m", any)))
                .toList());
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

    private static ListedTicket listed(Scope scope, Document document) {
        return new ListedTicket(ROWS.read(document), version(scope, document));
    }
}
