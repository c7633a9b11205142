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

/**
 * The records of a batch that can be read, all of them, for a late one may be older than the one before it; and of each key
 * the last that can not be read and has no readable one after it.
 */
final class LatestOfBatch {
    private final List<WriteModel<Document>> writes = new ArrayList<>();
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
        if (writing.concerns(record)) {
            read(record, writing);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, LatestValues.Writing writing) {
        String key = Delivery.keyOf(record);
        try {
            writes.add(writing.write(record));
            written.put(key, record.offset());
            unreadable.remove(key);
        } catch (RuntimeException e) {
            unreadable.put(key, record);
            deadLetters.add(
                    new DeadLetter(record, BlockReason.UNUSABLE, e.getClass().getSimpleName()));
        }
    }

    boolean concernsNobody() {
        return written.isEmpty() && unreadable.isEmpty();
    }

    List<WriteModel<Document>> writes() {
        return writes;
    }

    /** By key, the offset of the last that can be read. */
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
