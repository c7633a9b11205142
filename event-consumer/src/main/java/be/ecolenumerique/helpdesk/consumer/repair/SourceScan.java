package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads one aggregate's records again from the source topic, with a consumer of its own that belongs to no group. */
public final class SourceScan {
    private static final Duration POLL = Duration.ofMillis(500);
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

    /** From the fault, or from the beginning where the missing ones may be anywhere, through the last that was skipped. */
    List<Delivery> read(Block block) {
        var partition = new TopicPartition(topic, block.partition());
        try (Consumer<byte[], byte[]> consumer = clients.withoutGroup()) {
            consumer.assign(Set.of(partition));
            if (block.reason() == BlockReason.GAP) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, block.offset());
            }
            return read(consumer, partition, block);
        }
    }

    private static List<Delivery> read(Consumer<byte[], byte[]> consumer, TopicPartition partition, Block block) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = new ArrayList<Delivery>();
        while (consumer.position(partition) <= block.through()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the source topic does not answer");
            }
            consumer.poll(POLL).forEach(record -> keep(Delivery.of(record), block, found));
        }
        return found;
    }

    private static void keep(Delivery delivery, Block block, List<Delivery> found) {
        if (delivery.aggregate().equals(block.aggregate()) && delivery.offset() <= block.through()) {
            found.add(delivery);
        }
    }
}
