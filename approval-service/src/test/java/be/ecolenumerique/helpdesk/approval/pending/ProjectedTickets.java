package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows as the consumer would have written them, event by event, without a broker. */
public final class ProjectedTickets {
    private final MongoDatabase database;
    private final ApprovalProjection projection = new ApprovalProjection();
    private final ApprovalRowCodec codec = new ApprovalRowCodec();
    private final Map<String, TicketApproval> rows = new HashMap<>();

    public ProjectedTickets(MongoDatabase database) {
        this.database = database;
    }

    public synchronized void apply(EventEnvelope<TicketEvent> event) {
        var step = projection.apply(rows.get(event.aggregate()), event);
        rows.put(event.aggregate(), step.row());
        Flux.fromIterable(step.sideWrites()).concatMap(this::write).blockLast();
        Document row = codec.write(step.row())
                .append("_id", event.aggregate())
                .append("seq", event.sequence())
                .append("last", event.eventId());
        Mono.from(database.getCollection(PendingApprovals.COLLECTION)
                        .replaceOne(Filters.eq(event.aggregate()), row, new ReplaceOptions().upsert(true)))
                .block();
    }

    private Mono<?> write(SideWrite write) {
        return Mono.from(database.getCollection(write.collection()).bulkWrite(List.of(write.write())));
    }
}
