package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which partitions a consumer reads: its share of a group's, or all of them. */
public sealed interface Membership {

    String topic();

    Consumer<byte[], byte[]> consumer(KafkaClients clients);

    void join(Consumer<byte[], byte[]> consumer, Assignment assignment);

    /** Kafka's own commits serve to watch the lag from outside, and for nothing else. */
    void showLag(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> next);

    /** One of those who share the partitions of a topic. */
    record Group(String topic, String name) implements Membership {
        @Override
        public Consumer<byte[], byte[]> consumer(KafkaClients clients) {
            return clients.inGroup(name);
        }

        @Override
        public void join(Consumer<byte[], byte[]> consumer, Assignment assignment) {
            consumer.subscribe(List.of(topic), assignment);
        }

        @Override
        public void showLag(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> next) {
            consumer.commitAsync(next, null);
        }
    }

    /** Each on its own, all partitions. */
    record Everything(String topic) implements Membership {
        @Override
        public Consumer<byte[], byte[]> consumer(KafkaClients clients) {
            return clients.withoutGroup();
        }

        @Override
        public void join(Consumer<byte[], byte[]> consumer, Assignment assignment) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            assignment.onPartitionsAssigned(partitions);
        }

        @Override
        public void showLag(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> next) {
            // in no group
        }
    }
}
