package be.ecolenumerique.helpdesk.command.publishing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Creates the topics that are missing and compares the others. Not ready while one differs: order and retention rest on
 * these settings. As long as Kafka was never reached nothing is known and commands are taken all the same: they are durable
 * in the log, and the relay waits.
 */
final class TopicsReady implements HealthIndicator {
    private final RelayKafka kafka;
    private final List<TopicSpec> specs;
    private volatile boolean checked;
    private volatile List<String> differences = List.of();

    TopicsReady(RelayKafka kafka, List<TopicSpec> specs) {
        this.kafka = kafka;
        this.specs = specs;
    }

    /** Fails where Kafka can not be reached or a topic differs. */
    void requireReady() {
        if (!checked || !differences.isEmpty()) {
            check();
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException(inWords());
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

    private String inWords() {
        return differences.stream().collect(joining("; "));
    }

    @Override
    public Health health() {
        return differences.isEmpty()
                ? Health.up().withDetail("checked", checked).build()
                : Health.outOfService().withDetail("differences", inWords()).build();
    }
}
