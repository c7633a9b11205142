package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.services.QueryNode;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.InsertOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The read model equals the fold of the log; and by the auditor's own reckoning, who sees a ticket and where it stands. */
final class ReadModelAudit {
    private static final TicketRowCodec CODEC = new TicketRowCodec();

    private final Stored log;
    private final Server queries;
    private final Consumer<Violation> found;
    private final TicketProjection projection = new TicketProjection(QueryNode.GENERATION, EventCodec.published());

    ReadModelAudit(Stored log, Server queries, Consumer<Violation> found) {
        this.log = log;
        this.queries = queries;
        this.found = found;
    }

    void audit() {
        Map<String, BsonDocument> rows = byId(QueryNode.GENERATION.tickets());
        Map<String, BsonDocument> details = byId(QueryNode.GENERATION.details());
        Map<String, BsonDocument> activity = byId(QueryNode.GENERATION.activity());
        log.byTicket().forEach((ticket, events) -> {
            BsonDocument row = rows.remove(ticket);
            fold(ticket, events, row, activity);
            reckon(ticket, events, row);
            BsonDocument detail = details.get(ticket);
            require(
                    detail != null && detail.getNumber("seq").longValue() == events.size(),
                    "details equal the fold",
                    ticket);
        });
        require(
                rows.isEmpty() && activity.isEmpty(),
                "the read model equals the fold",
                "more than the log: " + rows.keySet());
        queries.shelf("blocked_tickets_1")
                .durable()
                .forEach(block -> found.accept(Violation.of(
                        "no ticket is blocked", block.getString("_id").getValue())));
    }

    private Map<String, BsonDocument> byId(String collection) {
        Map<String, BsonDocument> byId = new HashMap<>();
        queries.shelf(collection)
                .durable()
                .forEach(d -> byId.put(d.getString("_id").getValue(), d));
        return byId;
    }

    private void fold(
            String ticket,
            List<EventEnvelope<TicketEvent>> events,
            @Nullable BsonDocument stored,
            Map<String, BsonDocument> activity) {
        TicketRow row = null;
        List<SideWrite> beside = new ArrayList<>();
        for (EventEnvelope<TicketEvent> event : events) {
            var step = projection.apply(row, event);
            row = step.row();
            beside.addAll(step.sideWrites());
        }
        var expected = new Document("_id", ticket)
                .append("seq", (long) events.size())
                .append("last", events.getLast().eventId());
        if (row != null) {
            CODEC.write(row).forEach(expected::putIfAbsent);
        }
        require(bson(expected).equals(stored), "the read model equals the fold", ticket);
        beside.stream()
                .filter(write -> write.write() instanceof InsertOneModel<Document>)
                .map(write -> bson(((InsertOneModel<Document>) write.write()).getDocument()))
                .forEach(entry -> require(
                        entry.equals(activity.remove(entry.getString("_id").getValue())),
                        "activity equals the fold",
                        entry.getString("_id").getValue()));
    }

    private static BsonDocument bson(Document document) {
        return document.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry())
                .clone();
    }

    private void reckon(String ticket, List<EventEnvelope<TicketEvent>> events, @Nullable BsonDocument row) {
        if (row == null) {
            return;
        }
        Model model = Model.after(events);
        List<SupplierId> seenBy = row.getArray("v").stream()
                .flatMap(word -> SupplierId.parse(word.asString().getValue()).stream())
                .toList();
        require(
                seenBy.equals(model.supplier().stream().toList()),
                "a former company sees nothing",
                ticket + " is seen by " + seenBy);
        require(
                row.getString("st").getValue().equals(model.status().name()),
                "the list shows the status",
                ticket + " is " + model.status());
    }

    private void require(boolean holds, String rule, String what) {
        if (!holds) {
            found.accept(Violation.of(rule, what));
        }
    }
}
