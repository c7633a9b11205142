package be.ecolenumerique.helpdesk.command.publishing;

import static java.util.stream.Collectors.toSet;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything on the relay's topics, read from the beginning to the end seen at the start. */
public record PublishedRecords(List<ConsumerRecord<String, byte[]>> all) {
    private static final Duration POLL = Duration.ofMillis(200);

    public static PublishedRecords read(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(
                            Topics.TICKET_EVENTS, Topics.SUBSCRIPTION_EVENTS, Topics.DIRECTORY_EVENTS, Topics.PEOPLE)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new PublishedRecords(readToEnd(consumer, consumer.endOffsets(partitions)));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readToEnd(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    PublishedRecords ofAggregates(String prefix) {
        return new PublishedRecords(all.stream()
                .filter(r -> r.headers().lastHeader(Topics.HEADER_AGGREGATE) != null)
                .filter(r -> header(r, Topics.HEADER_AGGREGATE).startsWith(prefix))
                .toList());
    }

    PublishedRecords onTopic(String topic) {
        return new PublishedRecords(
                all.stream().filter(r -> r.topic().equals(topic)).toList());
    }

    /** Of the events that were published. */
    public Set<String> eventIds() {
        return all.stream()
                .filter(r -> r.headers().lastHeader(Topics.HEADER_EVENT_ID) != null)
                .map(r -> header(r, Topics.HEADER_EVENT_ID))
                .collect(toSet());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = Objects.requireNonNull(record.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
