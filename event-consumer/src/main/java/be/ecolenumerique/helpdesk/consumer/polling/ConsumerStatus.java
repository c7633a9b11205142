package be.ecolenumerique.helpdesk.consumer.polling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How far a projection has come, whichever replica consumes.
 *
 * @param state of the consumer in this replica: {@code ready}, {@code joining}, {@code catching-up}, or the code of an alarm
 * @param lag records that are not applied yet
 */
public record ConsumerStatus(String projection, String topic, String state, long lag, List<Partition> partitions) {
    /**
     * @param position offset of the next record that is applied
     * @param end offset after the last record
     */
    public record Partition(int partition, long position, long end) {
        long lag() {
            return Math.max(0, end - position);
        }
    }

    /** Fails where Kafka or MongoDB does not answer. */
    public static Mono<ConsumerStatus> of(RunningConsumer consumer) {
        return consumer.source()
                .topics()
                .ends(consumer.source().membership().topic())
                .publishOn(Schedulers.boundedElastic())
                .map(ends -> of(consumer, ends, consumer.source().positions().load()));
    }

    private static ConsumerStatus of(
            RunningConsumer consumer, Map<TopicPartition, Long> ends, Map<Integer, Position> positions) {
        List<Partition> partitions = ends.entrySet().stream()
                .map(end -> partition(end.getKey().partition(), end.getValue(), positions))
                .sorted(Comparator.comparingInt(Partition::partition))
                .toList();
        return new ConsumerStatus(
                consumer.name(),
                consumer.source().membership().topic(),
                consumer.state().word(),
                partitions.stream().mapToLong(Partition::lag).sum(),
                partitions);
    }

    private static Partition partition(int partition, long end, Map<Integer, Position> positions) {
        Position position = positions.get(partition);
        return new Partition(partition, position == null ? 0 : position.next(), end);
    }
}
