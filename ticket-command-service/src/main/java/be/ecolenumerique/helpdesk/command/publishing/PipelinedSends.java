package be.ecolenumerique.helpdesk.command.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One producer for one term: sends without waiting, and tells when all of a group are acknowledged. */
final class PipelinedSends implements AutoCloseable {
    private final Producer<String, byte[]> producer;

    PipelinedSends(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Done when the broker has acknowledged them all; failed when one of them failed. Nothing is sent behind a record that
     * failed at once: without a broker each would wait as long as the first.
     */
    CompletableFuture<Void> send(Stream<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        Iterator<ProducerRecord<String, byte[]>> next = records.iterator();
        while (next.hasNext() && (sent.isEmpty() || !sent.getLast().isCompletedExceptionally())) {
            sent.add(send(next.next()));
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /** What is not acknowledged by now is given up: the next term sends it again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
