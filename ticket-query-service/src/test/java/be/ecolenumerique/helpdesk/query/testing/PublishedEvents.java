package be.ecolenumerique.helpdesk.query.testing;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts persons and events on the topics as the command service's relay does. */
public final class PublishedEvents implements AutoCloseable {
    private static final EventCodec CODEC = EventCodec.published();
    private final Producer<String, byte[]> producer;

    public PublishedEvents(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** The topics of the whole system. */
    public static void createTopics(String servers) {
        create(
                servers,
                List.of(
                        new NewTopic(Topics.TICKET_EVENTS, Topics.TICKET_PARTITIONS, (short) 1),
                        new NewTopic(Topics.SUBSCRIPTION_EVENTS, Topics.TICKET_PARTITIONS, (short) 1),
                        new NewTopic(Topics.DIRECTORY_EVENTS, Topics.DIRECTORY_PARTITIONS, (short) 1),
                        new NewTopic(Topics.PEOPLE, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))));
    }

    /** One of a test's own. */
    public static void createTopic(String servers, String name, int partitions) {
        create(servers, List.of(new NewTopic(name, partitions, (short) 1)));
    }

    private static void create(String servers, List<NewTopic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(topics)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    public void publish(TicketStory story) {
        story.events().forEach(this::publish);
    }

    public void publish(EventEnvelope<?> event) {
        publish(Topics.ofType(CODEC.encode(event).type()).orElseThrow(), event);
    }

    public void publish(String topic, EventEnvelope<?> event) {
        WireEvent wire = CODEC.encode(event);
        var record = new ProducerRecord<>(topic, Topics.keyOf(wire.aggregate()), wire.toBytes());
        Map.of(
                        Topics.HEADER_EVENT_ID, wire.eventId(),
                        Topics.HEADER_AGGREGATE, wire.aggregate(),
                        Topics.HEADER_SEQUENCE, Long.toString(wire.sequence()),
                        Topics.HEADER_COMMIT, Long.toString(event.commit()),
                        Topics.HEADER_TYPE, wire.type(),
                        Topics.HEADER_REVISION, Integer.toString(wire.revision()),
                        Topics.HEADER_TIME, wire.time().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    public void person(Person person) {
        send(new ProducerRecord<>(Topics.PEOPLE, person.id().value(), ContractsJson.MAPPER.writeValueAsBytes(person)));
    }

    public void erase(PersonId person) {
        send(new ProducerRecord<String, byte @Nullable []>(Topics.PEOPLE, person.value(), null));
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
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
}
