package be.ecolenumerique.helpdesk.consumer.testing;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic and databases on the backends that all tests share; closed with what was opened in it. */
public final class Lab implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Class<?> test;
    private final KafkaClients clients;
    private final TestTopic topic;
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private long sent;

    public Lab(Class<?> test, int partitions) {
        this(test, partitions, Map.of());
    }

    public Lab(Class<?> test, int partitions, Map<String, Object> kafkaSettings) {
        String servers = SharedBackends.kafka().bootstrapServers();
        this.test = test;
        this.clients = TestTopic.clientsOf(servers, kafkaSettings);
        this.topic = TestTopic.create(servers, SharedBackends.uniqueName(test), partitions);
    }

    public TestTopic topic() {
        return topic;
    }

    public KafkaClients clients() {
        return clients;
    }

    public TestDatabase database() {
        var database = new TestDatabase(SharedBackends.mongoUri(test));
        closings.addLast(database::close);
        return database;
    }

    /** A consumer of a group of its own. */
    public TestConsumer.Setup consumer(TestDatabase database) {
        return TestConsumer.of(clients, database, topic.name(), SharedBackends.uniqueName(test));
    }

    public TestConsumer start(TestConsumer.Setup setup) {
        TestConsumer consumer = setup.start();
        closings.addFirst(consumer::close);
        return consumer;
    }

    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        topic.send(records);
        sent += records.size();
    }

    public void comment(int ticket, long sequence, String body) {
        send(List.of(Comments.comment(topic.name(), ticket, sequence, body)));
    }

    public void unreadable(int ticket, long sequence, String value) {
        send(List.of(Comments.unreadable(topic.name(), ticket, sequence, value)));
    }

    /** Until the position is past all that was sent. */
    public void awaitAllConsumed(TestDatabase database) {
        until(() -> database.consumed() == sent);
    }

    public static void until(Callable<Boolean> condition) {
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
        topic.close();
    }
}
