package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads records of blocked aggregates again from the source topic, with a consumer of its own that belongs to no group. Each
 * partition is read once, however many of its aggregates are asked for.
 */
public final class SourceScan {
    private static final Duration POLL = Duration.ofMillis(500);
    /** Without a record. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final String topic;

    public SourceScan(KafkaClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }

    List<Delivery> read(Block block) {
        return read(List.of(block)).getOrDefault(block.aggregate(), List.of());
    }

    /** Of each from its fault, or from the beginning where the missing ones may be anywhere, through the last skipped. */
    Map<String, List<Delivery>> read(Collection<Block> blocks) {
        var found = new HashMap<String, List<Delivery>>();
        try (Consumer<byte[], byte[]> consumer = clients.withoutGroup()) {
            blocks.stream()
                    .collect(Collectors.groupingBy(Block::partition))
                    .forEach((partition, its) -> read(consumer, new TopicPartition(topic, partition), its, found));
        }
        return found;
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            List<Block> blocks,
            Map<String, List<Delivery>> found) {
        consumer.assign(Set.of(partition));
        seek(consumer, partition, blocks);
        Map<String, Block> byAggregate =
                blocks.stream().collect(Collectors.toMap(Block::aggregate, Function.identity()));
        long end = blocks.stream().mapToLong(Block::through).max().orElseThrow();
        long heard = System.nanoTime();
        while (consumer.position(partition) <= end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new TimeoutException("the source topic does not answer");
            }
            records.forEach(record -> keep(Delivery.of(record), byAggregate, found));
        }
    }

    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, List<Block> blocks) {
        if (blocks.stream().anyMatch(SourceScan::isGap)) {
            consumer.seekToBeginning(Set.of(partition));
        } else {
            consumer.seek(
                    partition, blocks.stream().mapToLong(Block::offset).min().orElseThrow());
        }
    }

    private static void keep(Delivery delivery, Map<String, Block> blocks, Map<String, List<Delivery>> found) {
        Block block = blocks.get(delivery.aggregate());
        if (block != null
                && delivery.offset() <= block.through()
                && (isGap(block) || delivery.offset() >= block.offset())) {
            found.computeIfAbsent(block.aggregate(), aggregate -> new ArrayList<>())
                    .add(delivery);
        }
    }

    private static boolean isGap(Block block) {
        return block.reason() == BlockReason.GAP;
    }
}
