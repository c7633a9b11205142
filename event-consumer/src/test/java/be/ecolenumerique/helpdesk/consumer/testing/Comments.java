package be.ecolenumerique.helpdesk.consumer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records of comments as the command service's relay sends them. */
public final class Comments {
    public static final Instant TIME = Instant.parse("2026-03-02T08:00:00Z");

    private Comments() {}

    public static String idOf(int ticket, long sequence) {
        return "event-" + ticket + "-" + sequence;
    }

    public static ProducerRecord<byte[], byte[]> comment(String topic, int ticket, long sequence, String body) {
        return comment(topic, ticket, sequence, body, idOf(ticket, sequence));
    }

    public static ProducerRecord<byte[], byte[]> comment(
            String topic, int ticket, long sequence, String body, String eventId) {
        var event = new CommentAdded(new TicketReference(ticket), body, false);
        var metadata = EventMetadata.by(Actor.approvalService(Optional.empty()));
        var envelope =
                new EventEnvelope<TicketEvent>(eventId, "TECH-" + ticket, sequence, sequence, TIME, metadata, event);
        return RelayRecords.event(topic, envelope);
    }

    /** Its headers are in order, its value is not. */
    public static ProducerRecord<byte[], byte[]> unreadable(String topic, int ticket, long sequence, String value) {
        var event = new CommentAdded(new TicketReference(ticket), "", false);
        var metadata = EventMetadata.by(Actor.approvalService(Optional.empty()));
        var envelope = new EventEnvelope<TicketEvent>(
                idOf(ticket, sequence), "TECH-" + ticket, sequence, sequence, TIME, metadata, event);
        return RelayRecords.event(topic, envelope, value.getBytes(UTF_8));
    }
}
