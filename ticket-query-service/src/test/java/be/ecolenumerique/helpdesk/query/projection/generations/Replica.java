package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** One replica, as far as it fills, builds and shows generations. */
final class Replica implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(2);

    private final Consumers consumers = new Consumers(List.of());
    private final GenerationWatch watch;
    private volatile Generation shown;
    final RunningGenerations running;
    final ReadModels models;
    final Switching switching;

    private Replica(MongoDatabase database, CrashPoints crashPoints) {
        var environment = new ConsumerEnvironment(
                new KafkaClients(
                        Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()), 500),
                database,
                new SimpleMeterRegistry(),
                InstantSource.fixed(TicketStory.START),
                crashPoints,
                Spans.unexported());
        InstantSource clock = Clock.systemUTC();
        var stored = new StoredGenerations(database);
        models = new ReadModels(database, clock, 1);
        running = new RunningGenerations(
                new GenerationConsumers(environment, EventCodec.published(), Passages.UNNOTICED, database.getName()),
                consumers);
        switching = new Switching(models, running);
        shown = Objects.requireNonNull(models.open().block()).current();
        watch = new GenerationWatch(
                models,
                running,
                new Showing(),
                new Rebuilding(models, running, stored, database, clock, LEASE),
                new ReplayRate(System::nanoTime));
    }

    static Replica started(MongoDatabase database, CrashPoints crashPoints) {
        var replica = new Replica(database, crashPoints);
        replica.consumers.start();
        replica.watch.start();
        return replica;
    }

    private final class Showing implements ShownGeneration {
        @Override
        public Generation now() {
            return shown;
        }

        @Override
        public Mono<Void> changeTo(Generation other) {
            return Mono.fromRunnable(() -> shown = other);
        }
    }

    ReadModel model() {
        return Objects.requireNonNull(models.open().block());
    }

    boolean isReady() {
        return model().next().filter(next -> next.phase() == Phase.READY).isPresent();
    }

    boolean isAsFar(Generation one, Generation other) {
        return hasAll(one) && hasAll(other);
    }

    boolean hasAll(Generation generation) {
        return running.find(generation)
                .map(found -> Objects.requireNonNull(found.statuses().block()))
                .filter(statuses -> statuses.stream().allMatch(status -> status.lag() == 0))
                .isPresent();
    }

    RunningGeneration running(Generation generation) {
        return running.find(generation).orElseThrow();
    }

    Generation shown() {
        return shown;
    }

    /** No more steps of a rebuild; what is filled goes on. */
    void stopWatching() {
        watch.stop();
    }

    @Override
    public void close() {
        watch.stop();
        consumers.stop();
    }
}
