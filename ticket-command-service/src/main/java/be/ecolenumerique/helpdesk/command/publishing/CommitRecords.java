package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The records of a commit, in the order of its events. Payload and metadata are copied from the log as they stand; what a
 * service keeps for itself makes no record.
 */
final class CommitRecords {
    private static final String TRACEPARENT = "traceparent";

    private CommitRecords() {}

    static Stream<ProducerRecord<String, byte[]>> of(StoredCommit stored) {
        return stored.commit().events().stream()
                .flatMap(event ->
                        Topics.ofType(event.type()).map(topic -> record(topic, event, stored.number())).stream());
    }

    private static ProducerRecord<String, byte[]> record(String topic, LoggedEvent event, long commit) {
        WireEvent wire = wire(event);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, Topics.keyOf(event.aggregate()), wire.toBytes());
        addHeaders(record.headers(), wire, commit);
        return record;
    }

    static WireEvent wire(LoggedEvent event) {
        String revision = event.revision();
        return new WireEvent(
                event.id(),
                event.aggregate(),
                event.version() + 1,
                event.type(),
                revision == null ? 1 : Integer.parseInt(revision),
                Instant.ofEpochMilli(event.millis()),
                event.metadata(),
                event.payload());
    }

    private static void addHeaders(Headers headers, WireEvent wire, long commit) {
        add(headers, Topics.HEADER_EVENT_ID, wire.eventId());
        add(headers, Topics.HEADER_AGGREGATE, wire.aggregate());
        add(headers, Topics.HEADER_SEQUENCE, Long.toString(wire.sequence()));
        add(headers, Topics.HEADER_COMMIT, Long.toString(commit));
        add(headers, Topics.HEADER_TYPE, wire.type());
        add(headers, Topics.HEADER_REVISION, Integer.toString(wire.revision()));
        add(headers, Topics.HEADER_TIME, wire.time().toString());
        traceparent(wire.metadata()).ifPresent(trace -> add(headers, Topics.HEADER_TRACEPARENT, trace));
    }

    static Optional<String> traceparent(String metadata) {
        return metadata.contains(TRACEPARENT)
                ? ContractsJson.MAPPER.readTree(metadata).path(TRACEPARENT).stringValueOpt()
                : Optional.empty();
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
