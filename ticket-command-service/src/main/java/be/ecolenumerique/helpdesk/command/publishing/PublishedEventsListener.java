package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the topics of events from their beginning to the end seen at the start, with a consumer that belongs to no group. */
public final class PublishedEventsListener {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final List<String> TOPICS =
            List.of(Topics.TICKET_EVENTS, Topics.SUBSCRIPTION_EVENTS, Topics.DIRECTORY_EVENTS);

    private final RelayKafka kafka;

    PublishedEventsListener(RelayKafka kafka) {
        this.kafka = kafka;
    }

    /**
     * In the order of each partition.
     *
     * @param each false where nobody wants to hear more
     * @throws TimeoutException where Kafka falls silent before the end
     */
    public void read(Predicate<TopicRecord> each) {
        try (Consumer<String, byte[]> consumer = kafka.newConsumer()) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readTo(consumer.endOffsets(partitions), consumer, each);
        }
    }

    private static void readTo(
            Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer, Predicate<TopicRecord> each) {
        long heard = System.nanoTime();
        boolean wanted = true;
        while (wanted && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            heard = records.isEmpty() ? heard : System.nanoTime();
            if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                throw new TimeoutException("the topics do not come to their end");
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                wanted = wanted && each.test(published(record));
            }
        }
    }

    private static TopicRecord published(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        Optional<String> aggregate = header(record, Topics.HEADER_AGGREGATE);
        Optional<String> eventId = header(record, Topics.HEADER_EVENT_ID);
        Optional<Long> sequence = header(record, Topics.HEADER_SEQUENCE).flatMap(PublishedEventsListener::number);
        Optional<Long> commit = header(record, Topics.HEADER_COMMIT).flatMap(PublishedEventsListener::number);
        if (Stream.of(aggregate, eventId, sequence, commit).anyMatch(Optional::isEmpty)) {
            return TopicRecord.foreign(place);
        }
        boolean rightKey = Topics.keyOf(aggregate.get()).equals(record.key());
        return new TopicRecord(place, aggregate.get(), sequence.get(), eventId.get(), commit.get(), rightKey);
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
