package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import org.bson.Document;

/**
 * An entry of a ticket's activity: the event as it stands in the log ({@code y} type, {@code rv} revision, {@code m}
 * metadata, {@code p} payload, both JSON), with its audience {@code v}. Its id is {@code TECH-174/7}, the version.
 */
public final class ActivityDocument {
    private final EventCodec codec;

    public ActivityDocument(EventCodec codec) {
        this.codec = codec;
    }

    public static String id(TicketReference ticket, long version) {
        return ticket + "/" + version;
    }

    public static TicketReference ticketOf(String id) {
        return TicketReference.of(id.substring(0, id.indexOf('/')));
    }

    WriteModel<Document> insert(EventEnvelope<TicketEvent> event, TicketRow row) {
        return new InsertOneModel<>(write(event, row));
    }

    private Document write(EventEnvelope<TicketEvent> event, TicketRow row) {
        WireEvent wire = codec.encode(event);
        return new Document("_id", id(row.opening().ticket(), event.sequence()))
                .append("seq", event.sequence())
                .append("v", Audience.ofEntry(event.event(), row.standing().supplier()))
                .append("at", Date.from(event.time()))
                .append("e", event.eventId())
                .append("c", event.commit())
                .append("y", wire.type())
                .append("rv", wire.revision())
                .append("m", wire.metadata())
                .append("p", wire.payload());
    }

    public EventEnvelope<TicketEvent> read(Document entry) {
        String id = entry.getString("_id");
        var decoded = codec.decode(
                new WireEvent(
                        entry.getString("e"),
                        id.substring(0, id.indexOf('/')),
                        entry.getLong("seq"),
                        entry.getString("y"),
                        entry.getInteger("rv"),
                        entry.getDate("at").toInstant(),
                        entry.getString("m"),
                        entry.getString("p")),
                entry.getLong("c"));
        return decoded.as((TicketEvent) decoded.event());
    }
}
