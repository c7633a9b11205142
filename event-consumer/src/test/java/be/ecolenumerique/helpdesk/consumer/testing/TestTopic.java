package be.ecolenumerique.helpdesk.consumer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** A topic of a test's own. */
public final class TestTopic implements AutoCloseable {
    /** So soon, and not in three seconds, does a member hear that its group changes. */
    private static final int HEARTBEAT_MILLIS = 200;

    private final String servers;
    private final String name;
    private final KafkaClients clients;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private TestTopic(String servers, String name) {
        this.servers = servers;
        this.name = name;
        this.clients = clientsOf(servers, Map.of());
        this.admin = clients.admin();
        this.producer = clients.producer();
    }

    public static TestTopic create(String servers, String name, int partitions) {
        var topic = new TestTopic(servers, name);
        topic.create(partitions);
        return topic;
    }

    public static KafkaClients clientsOf(String servers, Map<String, Object> more) {
        var connection = new HashMap<String, Object>(more);
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        connection.put(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return new KafkaClients(connection, 500);
    }

    public String name() {
        return name;
    }

    public void create(int partitions) {
        TestTopics.create(servers, name, partitions);
    }

    public void delete() {
        admin.deleteTopics(List.of(name))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Comes back when all of them are there. */
    public void send(Collection<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        assertThat(sent).allMatch(each -> each.state() == Future.State.SUCCESS);
    }

    public void comment(int ticket, long sequence, String body) {
        send(List.of(Comments.comment(name, ticket, sequence, body)));
    }

    /** All that this topic, of one partition, holds. */
    public static List<ConsumerRecord<byte[], byte[]>> contentOf(KafkaClients clients, String topic) {
        try (var consumer = clients.withoutGroup()) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                all.addAll(StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .toList());
            }
            return all;
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
