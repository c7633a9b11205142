package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.bson.Document;

/**
 * {@code outbox {_id: event, ticket, seq, commit, decided, due, event, before, mails: […]}}. Event and ticket are kept as
 * their JSON text, read by the codec that reads the topic. {@code due}: when the next of its mails wants attention; absent
 * once all have come to their end.
 */
public final class OutboxDocuments {
    static final String TICKET = "ticket";
    static final String SEQ = "seq";
    static final String COMMIT = "commit";
    static final String DUE = "due";
    static final String DECIDED = "decided";
    static final String MAILS = "mails";

    private static final EventCodec EVENTS = EventCodec.published();

    private OutboxDocuments() {}

    public static Document write(OutboxEvent event) {
        var envelope = event.envelope();
        var document = new Document("_id", envelope.eventId())
                .append(TICKET, event.ticket().toString())
                .append(SEQ, envelope.sequence())
                .append(COMMIT, envelope.commit())
                .append(DECIDED, Date.from(event.decided()))
                .append("event", new String(EVENTS.encode(envelope).toBytes(), StandardCharsets.UTF_8))
                .append("before", ContractsJson.MAPPER.writeValueAsString(event.before()))
                .append(MAILS, event.mails().stream().map(MailDocuments::write).toList());
        event.mails().stream()
                .filter(OutboxMail::isOpen)
                .map(mail -> mail.progress().next())
                .min(Comparator.naturalOrder())
                .ifPresent(due -> document.append(DUE, Date.from(due)));
        return document;
    }

    public static OutboxEvent read(Document document) {
        var wire = WireEvent.parse(document.getString("event").getBytes(StandardCharsets.UTF_8));
        EventEnvelope<Object> envelope = EVENTS.decode(wire, document.getLong(COMMIT));
        return new OutboxEvent(
                envelope.as((TicketEvent) envelope.event()),
                ContractsJson.MAPPER.readValue(document.getString("before"), TicketView.class),
                instant(document, DECIDED),
                document.getList(MAILS, Document.class).stream()
                        .map(MailDocuments::read)
                        .toList());
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
