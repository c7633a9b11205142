package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's published suite, with every append through another of three engines on one database. */
class ThreeEnginesIT extends BatchingEventStorageEngineTest<MongoEventStorageEngine, MongoEventStorageEngine.Settings> {
    private final LogFixture fixture = LogFixture.of(ThreeEnginesIT.class);
    private final List<CommitLog> logs = List.of(fixture.openLog(), fixture.openLog(), fixture.openLog());

    @BeforeEach
    void useEngines() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeLogs() {
        fixture.close();
    }

    @Override
    protected MongoEventStorageEngine createEngine(UnaryOperator<MongoEventStorageEngine.Settings> customization) {
        List<MongoEventStorageEngine> engines = logs.stream()
                .map(log -> new MongoEventStorageEngine(log, fixture.database(), settings(customization)))
                .toList();
        return new TakingTurns(logs.getFirst(), fixture, settings(customization), engines);
    }

    private static MongoEventStorageEngine.Settings settings(
            UnaryOperator<MongoEventStorageEngine.Settings> customization) {
        Serializer json = Jackson3Serializer.builder().build();
        return customization.apply(new MongoEventStorageEngine.Settings(json, json).keepSnapshots());
    }

    /** Reads by itself, appends through the others, one after the other. */
    private static final class TakingTurns extends MongoEventStorageEngine {
        private final Iterator<MongoEventStorageEngine> next;

        TakingTurns(CommitLog log, LogFixture fixture, Settings settings, List<MongoEventStorageEngine> engines) {
            super(log, fixture.database(), settings);
            next = Stream.iterate(0, i -> (i + 1) % engines.size())
                    .map(engines::get)
                    .iterator();
        }

        @Override
        protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
            next.next().appendEvents(events, serializer);
        }
    }
}
