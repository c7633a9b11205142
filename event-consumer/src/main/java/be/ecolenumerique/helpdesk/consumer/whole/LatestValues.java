package be.ecolenumerique.helpdesk.consumer.whole;

import com.mongodb.client.model.WriteModel;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/**
 * What a service makes of a topic where, of what concerns it, each record replaces the ones before it with the same key.
 *
 * @param name in metrics and collection names
 * @param group in the name of the dead-letter topic; several replicas of a service share it
 */
public record LatestValues(String name, String topic, String group, String collection, Writing writing) {

    /** Both may be made again, by another replica too, and after newer ones: they name the revision that they replace. */
    public interface Writing {
        /** Whether the record is for this copy at all; the others are passed over unread. */
        default boolean concerns(ConsumerRecord<byte[], byte[]> record) {
            return true;
        }

        /** @throws RuntimeException where the record can not be read */
        WriteModel<Document> write(ConsumerRecord<byte[], byte[]> record);

        /** Closes what is known under a key of which a record could not be read. */
        WriteModel<Document> withhold(String key);
    }
}
