package be.ecolenumerique.helpdesk.consumer.testing;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.Replay;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** A consumer of comments into journals, with what a test may want to see of it. */
public final class TestConsumer implements AutoCloseable {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JournalProjection projection = new JournalProjection();
    private final RunningConsumer consumer;

    private TestConsumer(Setup setup) {
        var environment = new ConsumerEnvironment(
                setup.clients,
                setup.database.database(),
                meters,
                InstantSource.fixed(Comments.TIME),
                setup.crashPoints,
                Spans.unexported());
        var definition = new ProjectionDefinition<>(
                        TestDatabase.PROJECTION,
                        setup.topic,
                        setup.group,
                        TestDatabase.PROJECTION,
                        TicketEvent.class,
                        Journal.CODEC,
                        projection)
                .before(setup.beforeBatch)
                .replaying(setup.replay);
        this.consumer = new ProjectionConsumers(environment).inGroup(definition);
    }

    /** What differs from test to test. */
    public record Setup(
            KafkaClients clients,
            TestDatabase database,
            String topic,
            String group,
            CrashPoints crashPoints,
            Consumer<List<EventEnvelope<TicketEvent>>> beforeBatch,
            Replay replay) {

        public Setup crashing(CrashPoints points) {
            return new Setup(clients, database, topic, group, points, beforeBatch, replay);
        }

        public Setup before(Consumer<List<EventEnvelope<TicketEvent>>> hook) {
            return new Setup(clients, database, topic, group, crashPoints, hook, replay);
        }

        public Setup in(TestDatabase other, String otherGroup) {
            return new Setup(clients, other, topic, otherGroup, crashPoints, beforeBatch, replay);
        }

        public Setup replaying(Replay way) {
            return new Setup(clients, database, topic, group, crashPoints, beforeBatch, way);
        }

        public TestConsumer start() {
            var started = new TestConsumer(this);
            started.consumer.start();
            return started;
        }
    }

    public static Setup of(KafkaClients clients, TestDatabase database, String topic, String group) {
        return new Setup(clients, database, topic, group, CrashPoints.NONE, batch -> {}, Replay.NONE);
    }

    public RunningConsumer running() {
        return consumer;
    }

    public JournalProjection projection() {
        return projection;
    }

    public double count(String meter) {
        return meters.get("helpdesk.consumer." + meter).counter().count();
    }

    public boolean isReady() {
        return consumer.state().isReady();
    }

    @Override
    public void close() {
        consumer.stop();
    }
}
