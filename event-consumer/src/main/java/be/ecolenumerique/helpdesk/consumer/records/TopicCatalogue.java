package be.ecolenumerique.helpdesk.consumer.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import reactor.core.publisher.Mono;

/** Which topics there are, under which id, and where they end. */
public final class TopicCatalogue implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    public TopicCatalogue(Admin admin) {
        this.admin = admin;
    }

    /** A topic that is deleted and created again has another id. */
    public String idOf(String topic) {
        return await(described(topic)).topicId().toString();
    }

    /** One partition, kept for ever. */
    public void createDeadLetters(String topic) {
        var wanted = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
        try {
            await(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            return; // by us at an earlier start, or by another replica
        }
    }

    /** The offset after the last record of each partition, as it is now. */
    public Mono<Map<TopicPartition, Long>> ends(String topic) {
        return partitions(topic)
                .flatMap(partitions -> Mono.fromCompletionStage(
                        () -> admin.listOffsets(partitions).all().toCompletionStage()))
                .map(TopicCatalogue::offsets);
    }

    private Mono<Map<TopicPartition, OffsetSpec>> partitions(String topic) {
        return Mono.fromCompletionStage(() -> described(topic).toCompletionStage())
                .map(description -> description.partitions().stream()
                        .collect(Collectors.toMap(
                                p -> new TopicPartition(topic, p.partition()), p -> OffsetSpec.latest())));
    }

    private KafkaFuture<TopicDescription> described(String topic) {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .thenApply(found -> found.values().iterator().next());
    }

    @Override
    public void close() {
        admin.close();
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> infos) {
        return infos.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
