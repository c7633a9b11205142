package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import be.ecolenumerique.helpdesk.command.eventlog.Answers;
import be.ecolenumerique.helpdesk.command.eventlog.Follower;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.LogVerifier;
import be.ecolenumerique.helpdesk.command.eventlog.WriterProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three processes append to one log at once, own tickets and tickets that all fight for, numbers abandoned on the way; two
 * readers and two relays follow. Afterwards the log is compared with what everybody was told and with every copy of it.
 */
class ThreeWritersIT {
    private static final int OPERATIONS_PER_CLIENT = 50;

    private final RelayFixture fixture = new RelayFixture(ThreeWritersIT.class, SharedBackends.kafka());
    private final Path directory = TemporaryDirectory.create("writers-");

    @AfterEach
    void close() {
        fixture.close();
    }

    private ChildProcess start(String writer, Path answers) {
        return WriterProcess.start(fixture.logs().uri(), writer, OPERATIONS_PER_CLIENT, answers);
    }

    @Test
    void givenThreeProcesses_whenTheyAppendAtOnce_thenLogAnswersAndAllCopiesAgree() {
        List<Path> answers = Stream.of("a", "b", "c").map(directory::resolve).toList();
        List<ChildProcess> writers = answers.stream()
                .map(file -> start(file.getFileName().toString(), file))
                .toList();
        try (Follower one = new Follower(fixture.logs());
                Follower other = new Follower(fixture.logs())) {
            EventRelay first = fixture.startRelay();
            fixture.startRelay();
            await().atMost(Duration.ofSeconds(60)).until(() -> fixture.relayedUpTo() > 100);
            first.stop();
            writers.forEach(writer -> assertThat(writer.endsWithin(Duration.ofSeconds(60)))
                    .as(writer.logTail(5))
                    .isTrue());
            long end = fixture.log().lastCommit();
            assertThat(one.upTo(end)).isEqualTo(fixture.logs().bytesOfCommits());
            assertThat(other.upTo(end)).isEqualTo(fixture.logs().bytesOfCommits());
            await().atMost(Duration.ofSeconds(60)).until(() -> fixture.relayedUpTo() == end);
        }
        ConsumerCheck.equalToLog(ofThisLog(), new LogReader(fixture.logs().database()));
        assertThat(new LogVerifier(fixture.logs())
                        .numbersAreDense()
                        .versionsAreDenseAndRequestsSingle()
                        .answersAreTrue(answers))
                .hasEntrySatisfying(Answers.Kind.STORED, n -> assertThat(n).isGreaterThan(500))
                .containsKeys(Answers.Kind.REFUSED, Answers.Kind.REPEATED);
    }

    private static PublishedRecords ofThisLog() {
        return PublishedRecords.read(SharedBackends.kafka().bootstrapServers()).ofAggregates("TECH-W-");
    }
}
