package be.ecolenumerique.helpdesk.consumer.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the records that could not be used, with where they stood and the kind of the error. At least once: after a
 * crash a copy may be there twice.
 */
public final class DeadLetterTopic implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 25;

    private final KafkaClients clients;
    private final String topic;
    private final boolean withValue;
    private @Nullable Producer<byte[], byte[]> producer;

    /** @param withValue false where values are personal data, which must not outlive their own topic */
    public DeadLetterTopic(KafkaClients clients, String topic, boolean withValue) {
        this.clients = clients;
        this.topic = topic;
        this.withValue = withValue;
    }

    public String name() {
        return topic;
    }

    /** Comes back when the broker has all of them. */
    public synchronized void send(List<DeadLetter> letters) {
        try {
            letters.stream().map(this::start).toList().forEach(DeadLetterTopic::await);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private Future<RecordMetadata> start(DeadLetter letter) {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer.send(copyOf(letter));
    }

    private ProducerRecord<byte[], byte[]> copyOf(DeadLetter letter) {
        ConsumerRecord<byte[], byte[]> origin = letter.record();
        byte @Nullable [] value = withValue ? origin.value() : null;
        var copy = new ProducerRecord<>(topic, null, origin.key(), value, origin.headers());
        copy.headers().add("dlt.topic", origin.topic().getBytes(UTF_8));
        copy.headers().add("dlt.partition", text(origin.partition()));
        copy.headers().add("dlt.offset", text(origin.offset()));
        copy.headers().add("dlt.reason", letter.reason().name().getBytes(UTF_8));
        copy.headers().add("dlt.error", letter.error().getBytes(UTF_8));
        return copy;
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
