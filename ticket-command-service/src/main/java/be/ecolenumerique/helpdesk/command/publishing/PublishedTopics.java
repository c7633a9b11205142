package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;

/** Reads back what is on the topics of events, from a place near their ends up to the ends seen at that moment. */
record PublishedTopics(RelayKafka kafka) {
    static final List<String> EVENTS =
            List.of(Topics.TICKET_EVENTS, Topics.SUBSCRIPTION_EVENTS, Topics.DIRECTORY_EVENTS);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 12;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** The last so many records of each partition, or fewer where it holds fewer. */
    List<PublishedEvent> last(int ofEachPartition) {
        List<PublishedEvent> events = new ArrayList<>();
        read(ofEachPartition, events::addAll);
        return events;
    }

    /** All records, some hundreds at a time. */
    void all(java.util.function.Consumer<List<PublishedEvent>> pages) {
        read(Long.MAX_VALUE, pages);
    }

    private void read(long ofEachPartition, java.util.function.Consumer<List<PublishedEvent>> pages) {
        try (Consumer<String, byte[]> consumer = kafka.newConsumer()) {
            List<TopicPartition> partitions = EVENTS.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(p ->
                    consumer.seek(p, Math.max(begins.getOrDefault(p, 0L), ends.getOrDefault(p, 0L) - ofEachPartition)));
            readTo(ends, consumer, pages);
        }
    }

    private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition()));
    }

    private static void readTo(
            Map<TopicPartition, Long> ends,
            Consumer<String, byte[]> consumer,
            java.util.function.Consumer<List<PublishedEvent>> pages) {
        int empty = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty == MOST_EMPTY_POLLS) {
                throw new TimeoutException("the ends of the topics can not be read");
            }
            pages.accept(StreamSupport.stream(records.spliterator(), false)
                    .map(PublishedTopics::event)
                    .toList());
        }
    }

    private static PublishedEvent event(ConsumerRecord<String, byte[]> record) {
        String commit = header(record, Topics.HEADER_COMMIT);
        return new PublishedEvent(
                record.topic(),
                header(record, Topics.HEADER_AGGREGATE),
                header(record, Topics.HEADER_EVENT_ID),
                header(record, Topics.HEADER_TYPE),
                NUMBER.matcher(commit).matches() ? Long.parseLong(commit) : 0);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
