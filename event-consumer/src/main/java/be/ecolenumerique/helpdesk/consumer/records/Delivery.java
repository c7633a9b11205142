package be.ecolenumerique.helpdesk.consumer.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record and who it says it is. Its ids are in its headers, so that they are known even where the value can not be read. A
 * record without them is nobody's event: sequence 0, filed under its key.
 */
public record Delivery(
        ConsumerRecord<byte[], byte[]> record, String aggregate, long sequence, String eventId, long commit) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String NO_KEY = "-";

    public static Delivery of(ConsumerRecord<byte[], byte[]> record) {
        var aggregate = header(record, Topics.HEADER_AGGREGATE);
        var sequence = number(record, Topics.HEADER_SEQUENCE);
        var eventId = header(record, Topics.HEADER_EVENT_ID);
        var commit = number(record, Topics.HEADER_COMMIT);
        return aggregate.isPresent() && sequence.isPresent() && eventId.isPresent() && commit.isPresent()
                ? new Delivery(record, aggregate.get(), sequence.get(), eventId.get(), commit.get())
                : new Delivery(record, aggregate.orElseGet(() -> keyOf(record)), 0, "", 0);
    }

    public boolean isEvent() {
        return sequence > 0;
    }

    public int partition() {
        return record.partition();
    }

    public long offset() {
        return record.offset();
    }

    public static String keyOf(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? NO_KEY : new String(record.key(), UTF_8);
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .filter(text -> !text.isBlank());
    }

    private static Optional<Long> number(ConsumerRecord<byte[], byte[]> record, String name) {
        return header(record, name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return aggregate + "/" + sequence + " event " + eventId + " at " + record.topic() + "-" + partition() + "@"
                + offset();
    }
}
