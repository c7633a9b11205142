package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's published suite for storage engines, on a real MongoDB. */
class MongoEventStorageEngineIT
        extends BatchingEventStorageEngineTest<MongoEventStorageEngine, MongoEventStorageEngine.Settings> {
    private final LogFixture fixture = LogFixture.of(MongoEventStorageEngineIT.class);
    private final CommitLog log = fixture.openLog();

    @BeforeEach
    void useEngine() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeLog() {
        fixture.close();
    }

    @Override
    protected MongoEventStorageEngine createEngine(UnaryOperator<MongoEventStorageEngine.Settings> customization) {
        Serializer json = Jackson3Serializer.builder().build();
        return new MongoEventStorageEngine(
                log,
                fixture.database(),
                customization.apply(new MongoEventStorageEngine.Settings(json, json).keepSnapshots()));
    }
}
