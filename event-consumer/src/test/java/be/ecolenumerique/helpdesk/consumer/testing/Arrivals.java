package be.ecolenumerique.helpdesk.consumer.testing;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Records as a consumer gets them, without Kafka. */
public final class Arrivals {
    private static final String TOPIC = "ticket-events";
    private static final int PARTITION = 3;

    private Arrivals() {}

    public static Delivery comment(int ticket, long sequence, String body, long offset) {
        return Delivery.of(arrived(Comments.comment(TOPIC, ticket, sequence, body), offset));
    }

    public static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                PARTITION,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
