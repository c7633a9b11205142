package be.ecolenumerique.helpdesk.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
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
public final class TicketTopic implements AutoCloseable {
    private final EventCodec codec = EventCodec.published();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    public TicketTopic() {
        create(new NewTopic(Topics.TICKET_EVENTS, Topics.TICKET_PARTITIONS, (short) 1));
        create(new NewTopic(Topics.DIRECTORY_EVENTS, Topics.DIRECTORY_PARTITIONS, (short) 1));
        create(new NewTopic(Topics.PEOPLE, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
    }

    public void publish(EventEnvelope<TicketEvent> event) {
        WireEvent wire = codec.encode(event);
        send(headed(
                new ProducerRecord<>(Topics.TICKET_EVENTS, event.aggregate().getBytes(UTF_8), wire.toBytes()), wire));
    }

    public void publish(Person person) {
        send(new ProducerRecord<>(
                Topics.PEOPLE, person.id().value().getBytes(UTF_8), ContractsJson.MAPPER.writeValueAsBytes(person)));
    }

    /** A record that nobody can read. */
    public void publishPoison(EventEnvelope<TicketEvent> event) {
        WireEvent wire = codec.encode(event);
        send(headed(
                new ProducerRecord<>(Topics.TICKET_EVENTS, event.aggregate().getBytes(UTF_8), "}".getBytes(UTF_8)),
                wire));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<byte[], byte[]> headed(ProducerRecord<byte[], byte[]> message, WireEvent wire) {
        Map.of(
                        Topics.HEADER_EVENT_ID, wire.eventId(),
                        Topics.HEADER_AGGREGATE, wire.aggregate(),
                        Topics.HEADER_SEQUENCE, Long.toString(wire.sequence()),
                        Topics.HEADER_COMMIT, Long.toString(wire.sequence()),
                        Topics.HEADER_TYPE, wire.type(),
                        Topics.HEADER_REVISION, Integer.toString(wire.revision()),
                        Topics.HEADER_TIME, wire.time().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(NewTopic topic) {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()))) {
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
