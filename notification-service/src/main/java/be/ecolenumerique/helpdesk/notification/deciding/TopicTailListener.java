package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The greatest commit number on a topic: each partition is in order of commits, so its last record tells. */
public final class TopicTailListener implements Supplier<OptionalLong> {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final String topic;

    public TopicTailListener(KafkaClients kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    @Override
    public OptionalLong get() {
        try (Consumer<byte[], byte[]> consumer = kafka.withoutGroup()) {
            Map<TopicPartition, Long> lasts = lastOffsets(consumer);
            consumer.assign(lasts.keySet());
            lasts.forEach(consumer::seek);
            var commits = new HashMap<TopicPartition, Long>();
            while (commits.size() < lasts.size()) {
                consumer.poll(POLL)
                        .forEach(record ->
                                commits.put(new TopicPartition(record.topic(), record.partition()), commitOf(record)));
            }
            return commits.values().stream().mapToLong(Long::longValue).max();
        }
    }

    private Map<TopicPartition, Long> lastOffsets(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        var lasts = new HashMap<TopicPartition, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            if (end > begins.getOrDefault(partition, 0L)) {
                lasts.put(partition, end - 1);
            }
        });
        return lasts;
    }

    private static long commitOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.headers().lastHeader(Topics.HEADER_COMMIT).value();
        return Long.parseLong(new String(value, StandardCharsets.UTF_8));
    }
}
