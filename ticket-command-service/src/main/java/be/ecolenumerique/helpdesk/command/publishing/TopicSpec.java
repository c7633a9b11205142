package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic as it must be: so many partitions, and these settings exactly. The number of replicas is the broker's default. */
record TopicSpec(String name, int partitions, Map<String, String> settings) {
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Map<String, String> LATEST_PER_KEY =
            Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "43200000");

    static List<TopicSpec> ofTheRelay() {
        return List.of(
                new TopicSpec(Topics.TICKET_EVENTS, Topics.TICKET_PARTITIONS, KEPT_FOR_EVER),
                new TopicSpec(Topics.SUBSCRIPTION_EVENTS, Topics.TICKET_PARTITIONS, KEPT_FOR_EVER),
                new TopicSpec(Topics.DIRECTORY_EVENTS, Topics.DIRECTORY_PARTITIONS, KEPT_FOR_EVER),
                new TopicSpec(Topics.PEOPLE, Topics.DIRECTORY_PARTITIONS, LATEST_PER_KEY));
    }

    NewTopic asNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}
