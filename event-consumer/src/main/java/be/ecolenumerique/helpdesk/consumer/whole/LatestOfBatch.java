package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetter;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** Of each key of a batch the newest record that can be read, and the newest after it that can not. */
final class LatestOfBatch {
    private final Map<String, WriteModel<Document>> writes = new LinkedHashMap<>();
    private final Map<String, Long> written = new LinkedHashMap<>();
    private final Map<String, ConsumerRecord<byte[], byte[]>> unreadable = new LinkedHashMap<>();
    private final Map<Integer, Long> next = new LinkedHashMap<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    static LatestOfBatch of(Iterable<ConsumerRecord<byte[], byte[]>> records, LatestValues.Writing writing) {
        var batch = new LatestOfBatch();
        records.forEach(record -> batch.add(record, writing));
        return batch;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, LatestValues.Writing writing) {
        next.merge(record.partition(), record.offset() + 1, Math::max);
        String key = Delivery.keyOf(record);
        try {
            writes.put(key, writing.write(record));
            written.put(key, record.offset());
            unreadable.remove(key);
        } catch (RuntimeException e) {
            unreadable.put(key, record);
            deadLetters.add(
                    new DeadLetter(record, BlockReason.UNUSABLE, e.getClass().getSimpleName()));
        }
    }

    List<WriteModel<Document>> writes() {
        return List.copyOf(writes.values());
    }

    /** By key, the offset of what is written. */
    Map<String, Long> written() {
        return written;
    }

    Map<String, ConsumerRecord<byte[], byte[]>> unreadable() {
        return unreadable;
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    Map<Integer, Long> next() {
        return next;
    }
}
