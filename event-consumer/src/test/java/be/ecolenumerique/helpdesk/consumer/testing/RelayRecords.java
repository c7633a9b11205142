package be.ecolenumerique.helpdesk.consumer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records as the command service's relay writes them. */
public final class RelayRecords {
    private static final EventCodec CODEC = EventCodec.published();

    private RelayRecords() {}

    public static ProducerRecord<byte[], byte[]> event(String topic, EventEnvelope<?> event) {
        return event(topic, event, CODEC.encode(event).toBytes());
    }

    /** Its headers are in order, its value is another. */
    public static ProducerRecord<byte[], byte[]> event(String topic, EventEnvelope<?> event, byte[] value) {
        WireEvent wire = CODEC.encode(event);
        var record = new ProducerRecord<>(topic, Topics.keyOf(wire.aggregate()).getBytes(UTF_8), value);
        Map.of(
                        Topics.HEADER_EVENT_ID, wire.eventId(),
                        Topics.HEADER_AGGREGATE, wire.aggregate(),
                        Topics.HEADER_SEQUENCE, Long.toString(wire.sequence()),
                        Topics.HEADER_COMMIT, Long.toString(event.commit()),
                        Topics.HEADER_TYPE, wire.type(),
                        Topics.HEADER_REVISION, Integer.toString(wire.revision()),
                        Topics.HEADER_TIME, wire.time().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    public static ProducerRecord<byte[], byte[]> person(String topic, Person person) {
        return person(topic, person.id(), ContractsJson.MAPPER.writeValueAsBytes(person));
    }

    /** @param value none erases the person */
    @SuppressWarnings("NullAway") // a record without a value is a tombstone
    public static ProducerRecord<byte[], byte[]> person(String topic, PersonId id, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, id.value().getBytes(UTF_8), value);
    }
}
