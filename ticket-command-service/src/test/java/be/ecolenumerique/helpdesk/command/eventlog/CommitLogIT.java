package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log answers to a commit, and what stands in MongoDB afterwards. */
class CommitLogIT {
    private final LogFixture fixture = LogFixture.of(CommitLogIT.class);
    private final CommitLog log = fixture.openLog();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void givenEmptyLog_whenCommitsAreAppended_thenTheirNumbersAreDenseFromOne() {
        assertThat(append(log, commit(event("TECH-1", 0), event("TECH-1", 1)))).isEqualTo(1);
        assertThat(append(log, commit(event("TECH-2", 0)))).isEqualTo(2);
        assertThat(log.lastCommit()).isEqualTo(2);
    }

    @Test
    void givenCommit_whenReadRaw_thenItStandsAsDesigned() {
        append(log, keyed("key-1", event("TECH-1", 0)));
        Document raw = fixture.rawCommits().getFirst();
        assertThat(raw)
                .containsOnlyKeys("_id", "c", "r", "at", "e")
                .containsEntry("_id", 1L)
                .containsEntry("r", "key-1");
        assertThat(raw.getList("e", Document.class).getFirst())
                .containsOnlyKeys("a", "v", "y", "i", "t", "rv", "p", "m", "ts")
                .containsEntry("a", "TECH-1")
                .containsEntry("v", 0L)
                .containsEntry("y", "Ticket")
                .containsEntry("t", "ticket.commented")
                .containsEntry("rv", "1")
                .containsEntry("p", "{\"body\":\"TECH-1 é 0\"}");
    }

    @Test
    void givenTakenVersion_whenAnotherWriterAppendsIt_thenConflictAndNothingStored() {
        append(log, commit(event("TECH-1", 0)));
        CommitLog other = fixture.openLog();
        AppendConflict conflict = catchThrowableOfType(
                AppendConflict.class, () -> append(other, commit(event("TECH-9", 0), event("TECH-1", 0))));
        assertThat(conflict.aggregate()).isEqualTo("TECH-1");
        assertThat(fixture.rawCommits()).hasSize(1);
    }

    @Test
    void givenStoredRequest_whenRepeatedWithOtherEvents_thenTheFirstCommitIsAnswered() {
        Commit first = keyed("key-1", event("TECH-1", 0));
        append(log, first);
        RequestRepeated repeated =
                catchThrowableOfType(RequestRepeated.class, () -> append(log, keyed("key-1", event("TECH-2", 0))));
        assertThat(repeated.first().commit()).isEqualTo(first);
        assertThat(log.findByRequestKey("key-1")).hasValue(repeated.first());
        assertThat(log.findByRequestKey("key-2")).isEmpty();
    }

    @Test
    void givenTwoWriters_whenBothAreBusy_thenNumbersAreDenseAndEachCommitIsThereOnce() {
        List<CommitLog> writers = List.of(log, fixture.openLog());
        List<CompletableFuture<Long>> answers = IntStream.range(0, 400)
                .mapToObj(i -> writers.get(i % 2).append(commit(event("TECH-" + i, 0))))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(fixture.rawCommits().stream().map(c -> c.get("c")).distinct())
                .hasSize(400);
    }

    @Test
    void givenTooLargeEvent_whenAppended_thenRefusedAtTheDoor() {
        String large = "\"" + "é".repeat(Storable.LARGEST_EVENT / 2) + "\"";
        assertThatThrownBy(() -> append(log, commit(event("TECH-1", 0, "ticket.commented", large))))
                .isInstanceOf(CommitRefused.class);
        assertThat(append(log, commit(event("TECH-1", 0)))).isEqualTo(1);
    }

    @Test
    void givenMoreCommitsThanTheQueueTakes_whenAppendedAtOnce_thenTheRestIsOverloadedAndCertain() {
        List<CompletableFuture<Long>> answers = IntStream.range(0, 3 * AppendQueue.CAPACITY)
                .mapToObj(i -> log.append(commit(event("TECH-" + i, 0))))
                .toList();
        long refused = answers.stream()
                .filter(answer -> answer.handle(
                                (number, failure) -> failure != null && failure.getCause() instanceof LogOverloaded)
                        .join())
                .count();
        assertThat(refused).isPositive();
        assertThat(fixture.rawCommits()).hasSize((int) (3 * AppendQueue.CAPACITY - refused));
    }

    @Test
    void givenClosedLog_whenAppended_thenUnavailableAtOnce() {
        log.close();
        assertThatThrownBy(() -> append(log, commit(event("TECH-1", 0)))).isInstanceOf(LogUnavailable.class);
    }
}
