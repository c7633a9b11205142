package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Writers die and MongoDB goes away: nothing acknowledged is lost, nothing is there twice, and all is well again by itself. */
class LogFaultsIT {
    private static final MongoBackend MONGO = MongoBackend.start();
    private static final int ENDLESS = Integer.MAX_VALUE;

    @AfterAll
    static void stopMongo() {
        MONGO.close();
    }

    @Test
    void givenWritersKilledThreeTimes_whenOthersGoOn_thenLogAndAnswersAgree() {
        Path directory = TemporaryDirectory.create("killed-");
        List<Path> answers = Stream.of("a", "b", "c").map(directory::resolve).toList();
        try (LogFixture fixture = new LogFixture(MONGO.uri("killed"));
                Follower follower = new Follower(fixture)) {
            CommitLog log = fixture.openLog();
            List<ChildProcess> writers = answers.stream()
                    .map(file -> WriterProcess.start(
                            fixture.uri(), file.getFileName().toString(), ENDLESS, file))
                    .toList();
            writers.forEach(writer -> {
                long before = log.lastCommit();
                await().atMost(Duration.ofSeconds(60)).until(() -> log.lastCommit() > before + 300);
                writer.kill();
            });
            long end = append(log, commit(event("TECH-LAST", 0)));
            assertThat(follower.upTo(end)).isEqualTo(fixture.bytesOfCommits());
            assertThat(new LogVerifier(fixture)
                            .numbersAreDense()
                            .versionsAreDenseAndRequestsSingle()
                            .answersAreTrue(answers))
                    .hasEntrySatisfying(Answers.Kind.STORED, n -> assertThat(n).isGreaterThan(500));
        }
    }

    @Test
    void givenMongoStops_whenCommitsArrive_thenRefusedAtOnceAndWellAgainByItself() {
        try (LogFixture fixture = new LogFixture(MONGO.uri("stopped"))) {
            CommitLog log = fixture.openLog();
            append(log, commit(event("TECH-1", 0)));
            List<CompletableFuture<Long>> inFlight = IntStream.range(0, 1000)
                    .mapToObj(i -> log.append(commit(event("TECH-F" + i, 0))))
                    .toList();
            MONGO.kill();
            await().atMost(Duration.ofSeconds(20)).until(() -> !log.isReady());
            long asked = System.nanoTime();
            assertThatThrownBy(() -> append(log, commit(event("TECH-2", 0)))).isInstanceOf(LogUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
            MONGO.startAgain();
            await().atMost(Duration.ofSeconds(20)).until(log::isReady);
            assertThat(append(log, commit(event("TECH-3", 0)))).isPositive();
            verify(fixture, inFlight);
        }
    }

    private static void verify(LogFixture fixture, List<CompletableFuture<Long>> answers) {
        List<Long> stored = new LogVerifier(fixture)
                .versionsAreDenseAndRequestsSingle().commits().stream()
                        .map(StoredCommit::number)
                        .toList();
        answers.forEach(answer -> answer.handle((number, failure) -> failure == null
                        ? assertThat(stored).contains(number)
                        : assertThat(failure.getCause()).isInstanceOf(LogUnavailable.class))
                .join());
    }
}
