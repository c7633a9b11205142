package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a consumer relies on: per aggregate a sequence is at most one above the last (a repetition is old news, never a gap),
 * a repetition is the same bytes, and in the end there is exactly what the log holds, byte by byte.
 */
final class ConsumerCheck {
    private static final int EVERYTHING = 1_000_000;

    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, byte[]> values = new LinkedHashMap<>();

    private ConsumerCheck() {}

    static void equalToLog(PublishedRecords records, LogReader log) {
        ConsumerCheck check = new ConsumerCheck();
        records.all().forEach(check::consume);
        Map<String, byte[]> expected = new HashMap<>();
        log.read(0, EVERYTHING).commits().stream()
                .flatMap(stored -> stored.commit().events().stream())
                .filter(event -> Topics.ofType(event.type()).isPresent())
                .forEach(event -> expected.put(event.id(), bytes(event)));
        assertThat(check.values).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static byte[] bytes(LoggedEvent event) {
        return CommitRecords.wire(event).toBytes();
    }

    private void consume(ConsumerRecord<String, byte[]> record) {
        String aggregate = PublishedRecords.header(record, Topics.HEADER_AGGREGATE);
        long sequence = Long.parseLong(PublishedRecords.header(record, Topics.HEADER_SEQUENCE));
        assertThat(sequence).as(aggregate).isLessThanOrEqualTo(last.getOrDefault(aggregate, 0L) + 1);
        last.merge(aggregate, sequence, Math::max);
        byte[] before = values.put(PublishedRecords.header(record, Topics.HEADER_EVENT_ID), record.value());
        if (before != null) {
            assertThat(record.value()).isEqualTo(before);
        }
    }
}
