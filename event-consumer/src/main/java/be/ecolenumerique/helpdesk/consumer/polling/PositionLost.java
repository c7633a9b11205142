package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** The stored position is outside of what the topic holds: records are gone, or the topic is shorter than it was. */
final class PositionLost extends Alarm {
    private static final long serialVersionUID = 1L;

    PositionLost(Collection<TopicPartition> partitions) {
        super("position-lost", partitions.toString());
    }
}
