package be.ecolenumerique.helpdesk.command.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics as the broker has them. */
record ExistingTopics(Admin admin) {

    void createMissing(Collection<TopicSpec> specs) {
        Set<String> existing = result(admin.listTopics().names());
        specs.stream().filter(spec -> !existing.contains(spec.name())).forEach(this::create);
    }

    private void create(TopicSpec spec) {
        try {
            result(admin.createTopics(List.of(spec.asNewTopic())).all());
        } catch (TopicExistsException createdByAnotherInstance) {
            result(admin.describeTopics(List.of(spec.name())).allTopicNames());
        }
    }

    /** In words; none where the topic is as it must be. */
    Stream<String> differences(TopicSpec spec) {
        int partitions = Objects.requireNonNull(
                        result(admin.describeTopics(List.of(spec.name())).allTopicNames())
                                .get(spec.name()))
                .partitions()
                .size();
        return Stream.concat(
                Stream.of(partitions)
                        .filter(actual -> actual != spec.partitions())
                        .map(actual -> spec.name() + " has " + actual + " partitions instead of " + spec.partitions()),
                differentSettings(spec));
    }

    private Stream<String> differentSettings(TopicSpec spec) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
        Config actual = Objects.requireNonNull(
                result(admin.describeConfigs(List.of(topic)).all()).get(topic));
        return spec.settings().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(valueOf(actual, wanted)))
                .map(wanted -> spec.name() + " has " + wanted.getKey() + "=" + valueOf(actual, wanted) + " instead of "
                        + wanted.getValue());
    }

    private static String valueOf(Config actual, Entry<String, String> wanted) {
        ConfigEntry entry = actual.get(wanted.getKey());
        return entry == null ? "" : entry.value();
    }

    private static <T> T result(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }
}
