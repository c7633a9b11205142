package be.ecolenumerique.helpdesk.command.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Creates the topics that are missing and compares the others. Not ready while one differs, for order and retention rest on
 * these settings, or while they hold another history than the log. As long as Kafka was never reached nothing is known and commands are taken all the same: they are durable
 * in the log, and the relay waits.
 */
final class TopicsReady implements HealthIndicator {
    private final RelayKafka kafka;
    private final List<TopicSpec> specs;
    private final TopicHistory history;
    private volatile boolean checked;
    private volatile List<String> differences = List.of();
    private volatile List<String> otherHistory = List.of();

    TopicsReady(RelayKafka kafka, List<TopicSpec> specs, TopicHistory history) {
        this.kafka = kafka;
        this.specs = specs;
        this.history = history;
    }

    /** Fails where Kafka can not be reached or a topic differs. */
    void requireReady() {
        if (!checked || !differences.isEmpty()) {
            check();
        }
        require(differences);
    }

    /** At the beginning of each term, for the log may be another than in the last: fails where the topics hold something else. */
    void requireOwnHistory(HeldLease lease) {
        otherHistory = history.differences(lease);
        checked = otherHistory.isEmpty();
        require(otherHistory);
    }

    private static void require(List<String> none) {
        if (!none.isEmpty()) {
            throw new IllegalStateException(String.join("; ", none));
        }
    }

    private synchronized void check() {
        try (Admin admin = kafka.newAdmin()) {
            ExistingTopics topics = new ExistingTopics(admin);
            topics.createMissing(specs);
            differences = specs.stream().flatMap(topics::differences).toList();
            checked = true;
        }
    }

    @Override
    public Health health() {
        List<String> all =
                Stream.concat(differences.stream(), otherHistory.stream()).toList();
        return all.isEmpty()
                ? Health.up().withDetail("checked", checked).build()
                : Health.outOfService()
                        .withDetail("differences", String.join("; ", all))
                        .build();
    }
}
