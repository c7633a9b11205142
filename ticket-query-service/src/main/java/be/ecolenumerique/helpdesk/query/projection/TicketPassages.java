package be.ecolenumerique.helpdesk.query.projection;

import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.consumer.Passage;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
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
 * clocks. The first time counts. Of no generation, and no part of what is shown of a ticket, so nothing waits until a note is
 * durable.
 */
public final class TicketPassages implements Passages {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String COLLECTION = "passages";
    private static final String RELAYED = "relayed";
    private static final String PROJECTED = "projected";

    private final MongoCollection<Document> passages;
    private final InstantSource clock;

    /** @param clock real time */
    public TicketPassages(MongoDatabase database, InstantSource clock) {
        this.passages = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.W1);
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
            Blocking.get(Mono.from(passages.bulkWrite(notes, UNORDERED))
                    .onErrorResume(TicketPassages::areNotedAlready, e -> Mono.just(BulkWriteResult.unacknowledged())));
        }
    }

    /** An insert is cheaper than an update that inserts, and one that meets the first note leaves it. */
    private static InsertOneModel<Document> note(Passage event, Date now) {
        return new InsertOneModel<>(new Document("_id", event.aggregate() + "/" + event.sequence())
                .append(RELAYED, Date.from(event.relayed()))
                .append(PROJECTED, now));
    }

    private static boolean areNotedAlready(Throwable error) {
        return error instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** @param entries ids of the activity's entries */
    public Flux<Noted> of(Collection<String> entries) {
        return Flux.from(passages.find(in("_id", entries))).map(Noted::read);
    }
}
