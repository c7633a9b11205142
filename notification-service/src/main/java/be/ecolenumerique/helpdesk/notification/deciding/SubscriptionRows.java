package be.ecolenumerique.helpdesk.notification.deciding;

import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions.Choice;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who switched the comments of a ticket on or off: one row per ticket. */
public final class SubscriptionRows implements Projection<Subscriptions, SubscriptionEvent> {
    public static final String COLLECTION = "subscriptions";
    public static final RowCodec<Subscriptions> CODEC = new Codec();

    private final MongoCollection<Document> rows;

    public SubscriptionRows(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
    }

    @Override
    public Step<Subscriptions> apply(@Nullable Subscriptions row, EventEnvelope<SubscriptionEvent> event) {
        return Step.to((row == null ? Subscriptions.none() : row).after(event.event()));
    }

    Mono<Map<TicketReference, Subscriptions>> of(Collection<TicketReference> tickets) {
        var ids = tickets.stream().map(SubscriptionEvent::aggregateOf).toList();
        return Flux.from(rows.find(in("_id", ids)))
                .collectMap(
                        row -> TicketReference.of(
                                row.getString("_id").substring(SubscriptionEvent.AGGREGATE_PREFIX.length())),
                        CODEC::read);
    }

    private static final class Codec implements RowCodec<Subscriptions> {
        @Override
        public Document write(Subscriptions row) {
            List<Document> choices = row.choices().entrySet().stream()
                    .map(e -> new Document("person", e.getKey().value())
                            .append("on", e.getValue().on())
                            .append("assignment", e.getValue().assignment()))
                    .toList();
            return new Document("choices", choices);
        }

        @Override
        public Subscriptions read(Document document) {
            var choices = new LinkedHashMap<PersonId, Choice>();
            document.getList("choices", Document.class)
                    .forEach(c -> choices.put(
                            PersonId.of(c.getString("person")),
                            new Choice(c.getBoolean("on"), c.getLong("assignment"))));
            return new Subscriptions(choices);
        }
    }
}
