package be.ecolenumerique.helpdesk.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics on the real broker, written as the command service's relay writes them. */
final class EventTopics {
    private static final EventCodec CODEC = EventCodec.published();
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers());
    private static final KafkaProducer<byte[], byte[]> PRODUCER = producer();

    private EventTopics() {}

    /** Does nothing but exist: the topics are made with the first use of this class. */
    static void create() {
        PRODUCER.flush();
    }

    static void publish(EventEnvelope<?> event) {
        WireEvent wire = CODEC.encode(event);
        String topic = Topics.ofType(wire.type()).orElseThrow();
        var message =
                new ProducerRecord<>(topic, Topics.keyOf(event.aggregate()).getBytes(UTF_8), wire.toBytes());
        Map.of(
                        Topics.HEADER_EVENT_ID, wire.eventId(),
                        Topics.HEADER_AGGREGATE, wire.aggregate(),
                        Topics.HEADER_SEQUENCE, Long.toString(wire.sequence()),
                        Topics.HEADER_COMMIT, Long.toString(event.commit()),
                        Topics.HEADER_TYPE, wire.type(),
                        Topics.HEADER_REVISION, Integer.toString(wire.revision()),
                        Topics.HEADER_TIME, wire.time().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    static void publish(Person person) {
        send(new ProducerRecord<>(
                Topics.PEOPLE, person.id().value().getBytes(UTF_8), ContractsJson.MAPPER.writeValueAsBytes(person)));
    }

    static void erase(PersonId person) {
        send(new ProducerRecord<>(Topics.PEOPLE, person.value().getBytes(UTF_8), null));
    }

    private static void send(ProducerRecord<byte[], byte[]> message) {
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        create(new NewTopic(Topics.TICKET_EVENTS, Topics.TICKET_PARTITIONS, (short) 1));
        create(new NewTopic(Topics.SUBSCRIPTION_EVENTS, Topics.TICKET_PARTITIONS, (short) 1));
        create(new NewTopic(Topics.DIRECTORY_EVENTS, Topics.DIRECTORY_PARTITIONS, (short) 1));
        create(new NewTopic(Topics.PEOPLE, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
        return new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void create(NewTopic topic) {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }
}
