package be.ecolenumerique.helpdesk.query.testing;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
import be.ecolenumerique.helpdesk.query.feed.TicketFeed;
import be.ecolenumerique.helpdesk.query.projection.DetailsDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.ReadModelIndexes;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionProjection;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionsCodec;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A read model in a database of its own, written event by event as the consumer would, without Kafka. */
public final class ProjectedTickets implements AutoCloseable {
    private static final Generation GENERATION = new Generation(1);

    private final MongoClient client =
            MongoClients.create(SharedBackends.mongo().uri());
    private final EventCodec codec = EventCodec.published();
    private final TicketProjection projection = new TicketProjection(GENERATION, codec);
    private final DetailsDocument details = new DetailsDocument(GENERATION);
    public final MongoDatabase database;
    public final ScopedTickets tickets;

    public ProjectedTickets(Class<?> test) {
        database = client.getDatabase(SharedBackends.uniqueName(test));
        tickets = new ScopedTickets(database, GENERATION, codec);
        ReadModelIndexes.create(database, GENERATION).block();
    }

    public void project(TicketStory story) {
        project(story, story.events().size());
    }

    /** Its first events alone. */
    public void project(TicketStory story, int events) {
        @Nullable TicketRow row = null;
        @Nullable Document beside = null;
        for (var event : story.events().subList(0, events)) {
            Step<TicketRow> step = projection.apply(row, event);
            step.sideWrites().forEach(this::write);
            row = step.row();
            beside = details.apply(beside, event, row).append("seq", event.sequence());
        }
        var last = story.events().get(events - 1);
        result(database.getCollection(GENERATION.details())
                .replaceOne(eq(last.aggregate()), Objects.requireNonNull(beside), new ReplaceOptions().upsert(true)));
        save(GENERATION.tickets(), last, new TicketRowCodec().write(Objects.requireNonNull(row)));
    }

    /** What a consumer that was believed dead would still write of one event. */
    public void writeAgain(TicketStory story, int sequence) {
        @Nullable TicketRow row = null;
        for (var event : story.events().subList(0, sequence)) {
            Step<TicketRow> step = projection.apply(row, event);
            row = step.row();
            if (event.sequence() == sequence) {
                step.sideWrites().forEach(this::write);
            }
        }
    }

    public void subscribe(SubscriptionEvent event, long sequence) {
        var known = result(database.getCollection(GENERATION.subscriptions())
                .find(eq(SubscriptionEvent.aggregateOf(event.ticket()))));
        Subscriptions before = known == null ? null : new SubscriptionsCodec().read(known);
        var envelope = new EventEnvelope<>(
                UUID.randomUUID().toString(),
                SubscriptionEvent.aggregateOf(event.ticket()),
                sequence,
                sequence,
                TicketStory.START,
                EventMetadata.by(TicketStory.TECHNICIAN),
                event);
        var row = new SubscriptionProjection().apply(before, envelope).row();
        save(GENERATION.subscriptions(), envelope, new SubscriptionsCodec().write(row));
    }

    /** Rows alone, as many as a test of speed wants. */
    public void insert(List<Document> rows) {
        result(database.getCollection(GENERATION.tickets()).insertMany(rows));
    }

    /** All that was written, in columns. */
    public TicketColumns columns() {
        var columns = new TicketColumns();
        try (var rows = feed().scan()) {
            rows.forEach(columns::apply);
        }
        return columns;
    }

    public TicketFeed feed() {
        return new TicketFeed(client, database, GENERATION);
    }

    public void drop(String collection) {
        result(database.getCollection(collection).drop());
    }

    public Document run(Document command) {
        return Objects.requireNonNull(result(database.runCommand(command)));
    }

    public Document admin(Document command) {
        return Objects.requireNonNull(result(client.getDatabase("admin").runCommand(command)));
    }

    public List<Document> all(String collection) {
        return Objects.requireNonNull(
                Flux.from(database.getCollection(collection).find().sort(new Document("_id", 1)))
                        .collectList()
                        .block());
    }

    private void save(String collection, EventEnvelope<?> last, Document row) {
        row.append("seq", last.sequence()).append("last", last.eventId());
        result(database.getCollection(collection)
                .replaceOne(eq(last.aggregate()), row, new ReplaceOptions().upsert(true)));
    }

    private void write(SideWrite side) {
        try {
            result(database.getCollection(side.collection()).bulkWrite(List.of(side.write())));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != 11000)) {
                throw e;
            }
        }
    }

    private static <T> @Nullable T result(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }

    @Override
    public void close() {
        result(database.drop());
        client.close();
    }
}
