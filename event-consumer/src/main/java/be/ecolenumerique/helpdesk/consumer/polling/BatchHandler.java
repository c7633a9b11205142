package be.ecolenumerique.helpdesk.consumer.polling;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of the records of a topic. */
public interface BatchHandler {

    /**
     * Makes a batch durable, its position last. What it throws means: nothing of the batch counts, begin again at the stored
     * position; an {@link be.ecolenumerique.helpdesk.consumer.records.Alarm} means: stop.
     */
    void handle(List<ConsumerRecord<byte[], byte[]>> records, String topicId);

    /** Between two polls, records or not. */
    void look();
}
