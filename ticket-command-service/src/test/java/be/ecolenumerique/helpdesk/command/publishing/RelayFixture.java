package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/** A log with any number of relays that compete for it, on one broker. */
final class RelayFixture implements AutoCloseable {
    private final LogFixture logs;
    private final KafkaBackend kafka;
    private final CommitLog log;
    private final InMemoryPeople people = new InMemoryPeople();
    private final List<EventRelay> relays = new ArrayList<>();
    private boolean comparing;
    private long generation = 1;
    private @Nullable TopicsReady topics;

    RelayFixture(Class<?> test, KafkaBackend kafka) {
        this(LogFixture.of(test), kafka);
    }

    RelayFixture(LogFixture logs, KafkaBackend kafka) {
        this.logs = logs;
        this.kafka = kafka;
        log = logs.openLog();
    }

    EventRelay startRelay() {
        RelayKafka client =
                new RelayKafka(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
        topics = new TopicsReady(client, TopicSpec.ofTheRelay(), history(client));
        EventRelay relay = new EventRelay(
                logs.database(),
                client,
                topics,
                people,
                new RelayProgress(log, Clock.systemUTC(), logs.registry(), new RelaySpans(Spans.unexported())));
        relays.add(relay);
        relay.start();
        return relay;
    }

    /** From here on, as in operation; before, the topics may hold what other tests have published. */
    RelayFixture comparingTopics() {
        comparing = true;
        return this;
    }

    RelayFixture asking(long newGeneration) {
        generation = newGeneration;
        return this;
    }

    private TopicHistory history(RelayKafka client) {
        return comparing ? NewGeneration.of(logs.database(), client, people, generation) : lease -> List.of();
    }

    /** What readiness says of the topics, as the relay that was started last sees them. */
    Health health() {
        return Objects.requireNonNull(topics).health();
    }

    void stopRelays() {
        relays.parallelStream().forEach(EventRelay::stop);
    }

    CommitLog log() {
        return log;
    }

    LogFixture logs() {
        return logs;
    }

    InMemoryPeople people() {
        return people;
    }

    long relayedUpTo() {
        return new RelayLease(logs.database()).position();
    }

    double gauge(String name) {
        return logs.registry().get(name).gauge().value();
    }

    @Override
    public void close() {
        relays.parallelStream().forEach(EventRelay::stop);
        logs.close();
    }
}
