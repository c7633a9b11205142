package be.ecolenumerique.helpdesk.consumer.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is taken at once: what one poll brings; far behind, many records of the partition that is furthest behind, while the
 * others are paused. Used by the consuming thread alone.
 */
final class Intake {
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(100);
    /** A tenth of a large batch is worth a turn of its own. */
    private static final int FAR = 10;

    private final Consumer<byte[], byte[]> consumer;
    private final Assignment assignment;
    private final IntSupplier largeBatch;

    /** @param largeBatch as it is wanted now; 0 = never */
    Intake(Consumer<byte[], byte[]> consumer, Assignment assignment, IntSupplier largeBatch) {
        this.consumer = consumer;
        this.assignment = assignment;
        this.largeBatch = largeBatch;
    }

    List<ConsumerRecord<byte[], byte[]>> next(Duration wait) {
        int most = largeBatch.getAsInt();
        Optional<TopicPartition> furthest = furthestBehind(most);
        return furthest.isPresent() ? alone(furthest.get(), most) : poll(wait);
    }

    private Optional<TopicPartition> furthestBehind(int most) {
        return most == 0 || assignment.isWaiting()
                ? Optional.empty()
                : consumer.assignment().stream()
                        .filter(partition -> lag(partition) >= most / FAR)
                        .max(Comparator.comparingLong(this::lag));
    }

    private long lag(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(0);
    }

    private List<ConsumerRecord<byte[], byte[]>> alone(TopicPartition partition, int most) {
        Set<TopicPartition> others = new HashSet<>(consumer.assignment());
        others.remove(partition);
        consumer.pause(others);
        try {
            return gather(most);
        } finally {
            others.retainAll(consumer.assignment());
            assignment.resumeUnlessWaiting(others);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> gather(int most) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        boolean more = true;
        while (more && batch.size() < most) {
            more = batch.addAll(poll(BETWEEN_RECORDS));
        }
        return batch;
    }

    private List<ConsumerRecord<byte[], byte[]>> poll(Duration wait) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(wait).forEach(records::add);
        return records;
    }
}
