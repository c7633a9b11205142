package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import org.apache.kafka.common.TopicPartition;

/** The topic was deleted and created again, so a stored position means nothing in it. */
final class TopicRecreated extends Alarm {
    private static final long serialVersionUID = 1L;

    TopicRecreated(TopicPartition partition) {
        super("topic-recreated", partition + " (docs/backup.md, Restore)");
    }
}
