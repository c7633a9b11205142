package be.ecolenumerique.helpdesk.simulation.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import be.ecolenumerique.helpdesk.simulation.disk.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A defect: what was applied already comes with the number of the next. */
final class Restamped {
    private Restamped() {}

    static List<ConsumerRecord<byte[], byte[]>> asNew(List<ConsumerRecord<byte[], byte[]>> records, Shelf rows) {
        Map<String, Long> applied = new HashMap<>();
        rows.durable()
                .forEach(row -> applied.put(
                        row.getString("_id").getValue(), row.getNumber("seq").longValue()));
        return records.stream().map(record -> asNew(record, applied)).toList();
    }

    private static ConsumerRecord<byte[], byte[]> asNew(
            ConsumerRecord<byte[], byte[]> record, Map<String, Long> applied) {
        WireEvent wire = WireEvent.parse(record.value());
        long next = Math.max(wire.sequence(), applied.getOrDefault(wire.aggregate(), 0L) + 1);
        applied.put(wire.aggregate(), next);
        var again = new WireEvent(
                wire.eventId(),
                wire.aggregate(),
                next,
                wire.type(),
                wire.revision(),
                wire.time(),
                wire.metadata(),
                wire.payload());
        var headers = new RecordHeaders(record.headers().toArray());
        headers.remove(Topics.HEADER_SEQUENCE);
        headers.add(Topics.HEADER_SEQUENCE, Long.toString(next).getBytes(UTF_8));
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                again.toBytes(),
                headers,
                Optional.empty());
    }
}
