package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader stops at a hole, closes it after a second, and the slow writer moves on. */
class LogReaderIT {
    private final LogFixture fixture = LogFixture.of(LogReaderIT.class);
    private final CommitLog log = fixture.openLog();
    private final LogReader reader = new LogReader(fixture.database());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void givenHole_whenItIsFilled_thenNothingBehindItWasReadBefore() {
        CommitLog slow = fixture.openLog();
        append(log, commit(event("TECH-1", 0)));
        log.hasRead(2);
        append(log, commit(event("TECH-2", 0)));
        assertThat(reader.read(0, 10).upTo()).isEqualTo(1);
        assertThat(reader.read(1, 10)).isEqualTo(new LogPage(List.of(), 1));
        slow.hasRead(1);
        assertThat(append(slow, commit(event("TECH-3", 0)))).isEqualTo(2);
        assertThat(reader.read(1, 10).upTo()).isEqualTo(3);
        assertThat(fixture.rawCommits()).allMatch(raw -> raw.containsKey("c"));
    }

    @Test
    void givenHoleThatStays_whenASecondHasPassed_thenItIsClosedAndTheSlowWriterMovesOn() {
        CommitLog slow = fixture.openLog();
        log.hasRead(2);
        append(log, commit(event("TECH-1", 0)));
        await().atMost(Duration.ofSeconds(5)).until(() -> reader.read(0, 10).upTo() == 3);
        assertThat(fixture.rawCommits()).extracting(raw -> raw.containsKey("c")).containsExactly(false, false, true);
        assertThat(append(slow, commit(event("TECH-2", 0)))).isEqualTo(4);
    }

    @Test
    void givenHole_whenLessThanASecondHasPassed_thenItStaysOpen() {
        log.hasRead(2);
        append(log, commit(event("TECH-1", 0)));
        reader.read(0, 10);
        reader.read(0, 10);
        assertThat(fixture.rawCommits()).hasSize(1);
    }
}
