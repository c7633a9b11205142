package be.ecolenumerique.helpdesk.consumer.polling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of one consumer, and which of them still wait for their stored position: those are paused, so that the
 * consumer stays in its group while MongoDB is away. Used by the consuming thread alone.
 */
public final class Assignment implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final Set<TopicPartition> waiting = new HashSet<>();
    private boolean joined;

    Assignment(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        hold(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(waiting::remove);
    }

    /** Back to the stored positions, all of them. */
    void rewind() {
        hold(consumer.assignment());
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    boolean isJoined() {
        return joined;
    }

    /** @throws TopicRecreated where a position is of another topic of that name */
    void resumeAt(Map<Integer, Position> positions, String topicId) {
        for (TopicPartition partition : Set.copyOf(waiting)) {
            seek(partition, positions.get(partition.partition()), topicId);
            consumer.resume(Set.of(partition));
            waiting.remove(partition);
        }
    }

    /** Those that wait for their position stay paused. */
    void resumeUnlessWaiting(Collection<TopicPartition> partitions) {
        consumer.resume(partitions.stream().filter(p -> !waiting.contains(p)).toList());
    }

    /** How far the applied records reach. */
    void tell(Report report) {
        report.state().joined();
        List<OptionalLong> lags =
                consumer.assignment().stream().map(consumer::currentLag).toList();
        report.metrics().lag(lags.stream().mapToLong(lag -> lag.orElse(0)).sum());
        if (lags.stream().allMatch(lag -> lag.isPresent() && lag.getAsLong() == 0)) {
            report.state().caughtUp();
        }
        report.progress().reached(positions());
    }

    private Map<TopicPartition, Long> positions() {
        return consumer.assignment().stream()
                .filter(partition -> consumer.currentLag(partition).isPresent())
                .collect(Collectors.toMap(p -> p, consumer::position));
    }

    private void seek(TopicPartition partition, @Nullable Position position, String topicId) {
        if (position == null) {
            consumer.seekToBeginning(Set.of(partition));
        } else if (!position.topicId().equals(topicId)) {
            throw new TopicRecreated(partition);
        } else {
            consumer.seek(partition, position.next());
        }
    }

    /** A provisional place, or Kafka would ask its own commits for one; nothing is fetched from a paused partition. */
    private void hold(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        waiting.addAll(partitions);
    }
}
