package be.ecolenumerique.helpdesk.consumer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** In place of the command service's relay: puts persons and events on the topics, each there when the call comes back. */
public final class TestRelay implements AutoCloseable {
    private static final byte[] UNREADABLE = "{".getBytes(UTF_8);

    private final Producer<byte[], byte[]> producer;

    public TestRelay(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void publish(EventEnvelope<?> event) {
        publish(topicOf(event), event);
    }

    public void publish(String topic, EventEnvelope<?> event) {
        send(RelayRecords.event(topic, event));
    }

    /** In this order; they are all there when the call comes back, and none waited for the one before. */
    public void publish(List<? extends EventEnvelope<?>> events) {
        List<Future<RecordMetadata>> sent = events.stream()
                .map(event -> producer.send(RelayRecords.event(topicOf(event), event)))
                .toList();
        sent.forEach(TestRelay::await);
    }

    /** The event, in a form that nobody can read. */
    public void publishUnreadable(EventEnvelope<?> event) {
        publishUnreadable(topicOf(event), event);
    }

    public void publishUnreadable(String topic, EventEnvelope<?> event) {
        send(RelayRecords.event(topic, event, UNREADABLE));
    }

    public void publish(Person person) {
        send(RelayRecords.person(Topics.PEOPLE, person));
    }

    public void publishUnreadable(PersonId person) {
        send(RelayRecords.person(Topics.PEOPLE, person, UNREADABLE));
    }

    public void erase(PersonId person) {
        send(RelayRecords.person(Topics.PEOPLE, person, null));
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        await(producer.send(record));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            var _ = sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static String topicOf(EventEnvelope<?> event) {
        return Topics.ofType(EventCodec.published().encode(event).type()).orElseThrow();
    }
}
