package be.ecolenumerique.helpdesk.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the command service's relay would publish about persons and companies. */
final class DirectorySource implements AutoCloseable {
    private final String people;
    private final String events;
    private final Map<SupplierId, Long> sequences = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer;

    DirectorySource() {
        this(SharedBackends.uniqueName(DirectorySource.class), SharedBackends.uniqueName(DirectorySource.class));
    }

    DirectorySource(String people, String events) {
        String servers = SharedBackends.kafka().bootstrapServers();
        this.people = people;
        this.events = events;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Set<String> there = admin.listTopics()
                    .names()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            List<NewTopic> missing = Stream.of(people, events)
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                    .toList();
            admin.createTopics(missing)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    String people() {
        return people;
    }

    String events() {
        return events;
    }

    void person(Person person) {
        send(new ProducerRecord<>(people, person.id().value(), ContractsJson.MAPPER.writeValueAsBytes(person)));
    }

    void record(PersonId person, byte @Nullable [] value) {
        send(new ProducerRecord<>(people, person.value(), value));
    }

    void event(DirectoryEvent.SupplierEvent event) {
        long sequence = sequences.merge(event.supplier(), 1L, Long::sum);
        var envelope = new EventEnvelope<DirectoryEvent>(
                UUID.randomUUID().toString(),
                event.supplier().toString(),
                sequence,
                sequence,
                Instant.parse("2026-03-02T08:00:00Z"),
                EventMetadata.by(Actor.approvalService(Optional.empty())),
                event);
        send(headed(envelope, EventCodec.published().encode(envelope).toBytes()));
    }

    /** The next event of this company, in a form that nobody can read. */
    void unreadableEvent(SupplierId supplier) {
        long sequence = sequences.merge(supplier, 1L, Long::sum);
        var envelope = new EventEnvelope<>(
                "unreadable",
                supplier.toString(),
                sequence,
                sequence,
                Instant.EPOCH,
                EventMetadata.by(Actor.approvalService(Optional.empty())),
                "");
        send(headed(envelope, "{".getBytes(UTF_8)));
    }

    private ProducerRecord<String, byte[]> headed(EventEnvelope<?> envelope, byte[] value) {
        var record = new ProducerRecord<>(events, envelope.aggregate(), value);
        record.headers()
                .add(Topics.HEADER_EVENT_ID, envelope.eventId().getBytes(UTF_8))
                .add(Topics.HEADER_AGGREGATE, envelope.aggregate().getBytes(UTF_8))
                .add(Topics.HEADER_SEQUENCE, Long.toString(envelope.sequence()).getBytes(UTF_8))
                .add(Topics.HEADER_COMMIT, Long.toString(envelope.commit()).getBytes(UTF_8));
        return record;
    }

    private void send(ProducerRecord<String, byte[]> record) {
        var sent = producer.send(record);
        producer.flush();
        sent.resultNow();
    }

    @Override
    public void close() {
        producer.close();
    }
}
