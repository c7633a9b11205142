package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** References rise and never come twice: not from two instances, not after a crash, not from a counter older than the log. */
class ReferenceBlocksIT {
    private final LogFixture fixture = LogFixture.of(ReferenceBlocksIT.class);
    private final CommitLog log = fixture.openLog();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ReferenceBlocks instance() {
        return new ReferenceBlocks(new ReferenceCounter(log, fixture.database(), "TECH-", 172));
    }

    @Test
    void givenNothing_whenFirstReferencesAreTaken_thenTheyStartWhereConfigured() {
        ReferenceBlocks blocks = instance();
        assertThat(Stream.generate(blocks::next).limit(3)).containsExactly("TECH-172", "TECH-173", "TECH-174");
    }

    @Test
    void givenThreeInstances_whenTheyTakeReferencesAtOnce_thenNoneComesTwice() {
        List<ReferenceBlocks> instances = List.of(instance(), instance(), instance());
        Set<String> taken = ConcurrentHashMap.newKeySet();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 300)
                    .forEach(i ->
                            clients.execute(() -> taken.add(instances.get(i % 3).next())));
        }
        assertThat(taken).hasSize(300);
    }

    @Test
    void givenInstanceThatEnded_whenTheNextOneStarts_thenItGoesOnAboveTheUnfinishedBlock() {
        assertThat(instance().next()).isEqualTo("TECH-172");
        assertThat(instance().next()).isEqualTo("TECH-192");
    }

    @Test
    void givenCounterIsLost_whenReferencesAreTaken_thenTheyStartAboveTheLog() {
        append(log, commit(event("TECH-999", 0)));
        append(log, commit(event("TECH-1000", 0), event("SUP-7000", 0), event("TECH-x", 0)));
        append(log, commit(event("TECH-5000", 1)));
        assertThat(instance().next()).isEqualTo("TECH-1001");
    }

    @Test
    void givenCounterRestoredFromAnOldCopy_whenReferencesAreTaken_thenTheyStartAboveTheLog() {
        instance().next();
        Document old = Mono.from(
                        fixture.database().getCollection("references").find().first())
                .block();
        append(log, commit(event("TECH-4711", 0)));
        Mono.from(fixture.database()
                        .getCollection("references")
                        .replaceOne(new Document("_id", "TECH-"), Objects.requireNonNull(old)))
                .block();
        assertThat(instance().next()).isEqualTo("TECH-4712");
    }
}
