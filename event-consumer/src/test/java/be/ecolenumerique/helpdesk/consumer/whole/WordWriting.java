package be.ecolenumerique.helpdesk.consumer.whole;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** Values of the form {@code revision:word}, of which the word « unreadable » can not be read until that is fixed. */
final class WordWriting implements LatestValues.Writing {
    private volatile boolean isFixed;

    void fix() {
        isFixed = true;
    }

    @Override
    public WriteModel<Document> write(ConsumerRecord<byte[], byte[]> record) {
        List<String> value = List.of(new String(record.value(), UTF_8).split(":", 2));
        if (value.getLast().equals("unreadable") && !isFixed) {
            throw new IllegalStateException("cannot be read");
        }
        String key = Delivery.keyOf(record);
        int revision = Integer.parseInt(value.getFirst());
        return new ReplaceOneModel<>(
                and(eq("_id", key), lt("rev", revision)),
                new Document("_id", key).append("rev", revision).append("word", value.getLast()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public WriteModel<Document> withhold(String key) {
        return new UpdateOneModel<>(eq("_id", key), Updates.set("word", "-"));
    }
}
