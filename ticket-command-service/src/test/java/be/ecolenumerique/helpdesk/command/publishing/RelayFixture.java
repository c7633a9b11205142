package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** A log with any number of relays that compete for it, on one broker. */
final class RelayFixture implements AutoCloseable {
    private final LogFixture logs;
    private final KafkaBackend kafka;
    private final CommitLog log;
    private final InMemoryPeople people = new InMemoryPeople();
    private final List<EventRelay> relays = new ArrayList<>();

    RelayFixture(Class<?> test, KafkaBackend kafka) {
        logs = LogFixture.of(test);
        this.kafka = kafka;
        log = logs.openLog();
    }

    EventRelay startRelay() {
        RelayKafka client =
                new RelayKafka(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
        EventRelay relay = new EventRelay(
                logs.database(),
                client,
                new TopicsReady(client, TopicSpec.ofTheRelay()),
                people,
                new RelayProgress(log, Clock.systemUTC(), logs.registry(), new RelaySpans(Spans.unexported())));
        relays.add(relay);
        relay.start();
        return relay;
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
