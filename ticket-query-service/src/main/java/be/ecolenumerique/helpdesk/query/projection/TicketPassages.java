package be.ecolenumerique.helpdesk.query.projection;

import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.consumer.Passage;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When each event of a ticket came through, for operators: {@code passages {_id: "TECH-174/7", relayed, projected}}, by real
 * clocks. The first time counts. Of no generation, and no part of what is shown of a ticket.
 */
public final class TicketPassages implements Passages {
    private static final String COLLECTION = "passages";
    private static final String RELAYED = "relayed";
    private static final String PROJECTED = "projected";

    private final MongoCollection<Document> passages;
    private final InstantSource clock;

    /** @param clock real time */
    public TicketPassages(MongoDatabase database, InstantSource clock) {
        this.passages = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** @param entry id of the activity's entry */
    public record Noted(String entry, Instant relayed, Instant projected) {
        private static Noted read(Document document) {
            return new Noted(
                    document.getString("_id"),
                    document.getDate(RELAYED).toInstant(),
                    document.getDate(PROJECTED).toInstant());
        }
    }

    @Override
    public void passed(List<Passage> events) {
        if (!events.isEmpty()) {
            Date now = Date.from(clock.instant());
            var notes = events.stream().map(event -> note(event, now)).toList();
            Blocking.get(Mono.from(passages.bulkWrite(notes, new BulkWriteOptions().ordered(false))));
        }
    }

    private static UpdateOneModel<Document> note(Passage event, Date now) {
        return new UpdateOneModel<>(
                Filters.eq(event.aggregate() + "/" + event.sequence()),
                Updates.combine(
                        Updates.setOnInsert(RELAYED, Date.from(event.relayed())), Updates.setOnInsert(PROJECTED, now)),
                new UpdateOptions().upsert(true));
    }

    /** @param entries ids of the activity's entries */
    public Flux<Noted> of(Collection<String> entries) {
        return Flux.from(passages.find(in("_id", entries))).map(Noted::read);
    }
}
