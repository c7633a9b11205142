package be.ecolenumerique.helpdesk.directory;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.whole.LatestValues;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import com.mongodb.client.model.WriteModel;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;

/**
 * The certificates of erasure among the events of the directory. They stay for ever, tombstones do not: a service that slept
 * while a tombstone came and went, or that reads a record which came behind it, erases by these.
 */
final class ErasureWriting implements LatestValues.Writing {
    private static final byte[] ERASED = "person.erased".getBytes(UTF_8);

    @Override
    public boolean concerns(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader(Topics.HEADER_TYPE);
        return type != null && Arrays.equals(type.value(), ERASED);
    }

    /** The key and the type say all: nothing of such a record can be unreadable. */
    @Override
    public WriteModel<Document> write(ConsumerRecord<byte[], byte[]> record) {
        return erasing(PersonId.of(Delivery.keyOf(record)));
    }

    @Override
    public WriteModel<Document> withhold(String key) {
        return erasing(new PersonId(key));
    }

    static WriteModel<Document> erasing(PersonId id) {
        return PersonDocuments.put(eq("_id", id.value()), PersonDocuments.erased(id));
    }
}
