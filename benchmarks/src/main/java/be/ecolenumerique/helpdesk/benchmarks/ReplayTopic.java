package be.ecolenumerique.helpdesk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of tickets, filled with lives of tickets that run beside each other; and what a bare consumer reads of it. */
final class ReplayTopic {
    private static final int BESIDE_EACH_OTHER = 2_000;

    private final String servers;
    private final int events;

    private ReplayTopic(String servers, int events) {
        this.servers = servers;
        this.events = events;
    }

    static ReplayTopic filled(String servers, int tickets) throws InterruptedException, ExecutionException {
        var codec = EventCodec.published();
        int sent = 0;
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int first = 1; first <= tickets; first += BESIDE_EACH_OTHER) {
                var acknowledged = new ArrayList<Future<?>>();
                for (int step = 0; step < ReplayLife.EVENTS; step++) {
                    for (int n = first; n < first + BESIDE_EACH_OTHER; n++) {
                        acknowledged.add(producer.send(record(codec, ReplayLife.event(n, step), n, step + 1, ++sent)));
                    }
                }
                for (Future<?> one : acknowledged) {
                    one.get();
                }
            }
        }
        return new ReplayTopic(servers, sent);
    }

    int events() {
        return events;
    }

    /** Events per second, from the beginning to the end. */
    double rawPerSecond() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TICKET_EVENTS).stream()
                    .map(p -> new TopicPartition(Topics.TICKET_EVENTS, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long began = System.nanoTime();
            int read = 0;
            while (read < events) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return read / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(
            EventCodec codec, TicketEvent event, int ticket, long sequence, long commit) {
        WireEvent wire = codec.encode(new EventEnvelope<>(
                UUID.randomUUID().toString(),
                "TECH-" + ticket,
                sequence,
                commit,
                ReplayLife.BEGINNING.plusSeconds(commit),
                EventMetadata.by(Actor.of(ReplayLife.TECHNICIAN, ReplayLife.ROLE)),
                event));
        var record = new ProducerRecord<>(
                Topics.TICKET_EVENTS, Topics.keyOf(wire.aggregate()).getBytes(UTF_8), wire.toBytes());
        Map.of(
                        Topics.HEADER_EVENT_ID, wire.eventId(),
                        Topics.HEADER_AGGREGATE, wire.aggregate(),
                        Topics.HEADER_SEQUENCE, Long.toString(sequence),
                        Topics.HEADER_COMMIT, Long.toString(commit),
                        Topics.HEADER_TYPE, wire.type(),
                        Topics.HEADER_REVISION, Integer.toString(wire.revision()),
                        Topics.HEADER_TIME, wire.time().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
