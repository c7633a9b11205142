package be.ecolenumerique.helpdesk.consumer.testing;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics and waits until the broker knows them: right after their creation it may not yet. Those there are stay. */
public final class TestTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestTopics() {}

    /** Those of the whole system. */
    public static void createAll(String servers) {
        create(
                servers,
                List.of(
                        plain(Topics.TICKET_EVENTS, Topics.TICKET_PARTITIONS),
                        plain(Topics.SUBSCRIPTION_EVENTS, Topics.TICKET_PARTITIONS),
                        plain(Topics.DIRECTORY_EVENTS, Topics.DIRECTORY_PARTITIONS),
                        plain(Topics.PEOPLE, 1).configs(Map.of("cleanup.policy", "compact"))));
    }

    public static void create(String servers, String name, int partitions) {
        create(servers, List.of(plain(name, partitions)));
    }

    private static void create(String servers, List<NewTopic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            topics.forEach(topic -> create(admin, topic));
            List<String> names = topics.stream().map(NewTopic::name).toList();
            await().atMost(PATIENCE)
                    .ignoreExceptionsMatching(TestTopics::isNotYetKnown)
                    .until(() -> haveLeaders(
                            admin.describeTopics(names).allTopicNames().get().values()));
        }
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean haveLeaders(Collection<TopicDescription> topics) {
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream())
                .noneMatch(partition ->
                        partition.leader() == null || partition.leader().isEmpty());
    }

    private static boolean isNotYetKnown(Throwable failure) {
        return failure instanceof ExecutionException && failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    private static NewTopic plain(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
