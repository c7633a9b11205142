package be.ecolenumerique.helpdesk.notification.deciding;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tickets as mails must know them; each row holds the view as JSON. */
public final class TicketViews {
    public static final String COLLECTION = "tickets";
    public static final RowCodec<TicketView> CODEC = new Json();
    private static final String VIEW = "view";

    private final MongoCollection<Document> tickets;

    public TicketViews(MongoDatabase database) {
        this.tickets = database.getCollection(COLLECTION);
    }

    /** @param version number of the last event in the view */
    public record Current(TicketView view, long version) {}

    public Mono<Current> find(TicketReference ticket) {
        return Mono.from(tickets.find(eq("_id", ticket.toString())))
                .map(row -> new Current(CODEC.read(row), row.getLong("seq")));
    }

    /** Those that there are, by reference. */
    public Mono<Map<String, Current>> current(Collection<String> tickets) {
        return Flux.from(this.tickets.find(in("_id", tickets)))
                .collectMap(row -> row.getString("_id"), row -> new Current(CODEC.read(row), row.getLong("seq")));
    }

    Flux<TicketView> all(Collection<String> tickets) {
        return Flux.from(this.tickets.find(in("_id", tickets))).map(CODEC::read);
    }

    private static final class Json implements RowCodec<TicketView> {
        @Override
        public Document write(TicketView row) {
            return new Document(VIEW, ContractsJson.MAPPER.writeValueAsString(row));
        }

        @Override
        public TicketView read(Document document) {
            return ContractsJson.MAPPER.readValue(document.getString(VIEW), TicketView.class);
        }
    }
}
