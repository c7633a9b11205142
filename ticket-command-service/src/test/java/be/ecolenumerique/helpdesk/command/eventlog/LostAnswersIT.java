package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import com.mongodb.ConnectionString;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * MongoDB stores a commit and its answer is lost: the log finds out by reading, and never stores it again. The
 * driver does not repeat writes here, so that the log has to.
 */
class LostAnswersIT {
    private final ConnectionString direct = new ConnectionString(SharedBackends.mongoUri(LostAnswersIT.class));
    private final CutLine line = new CutLine(direct.getHosts().getFirst());
    private final LogFixture fixture = new LogFixture("mongodb://" + line.address() + "/"
            + Objects.requireNonNull(direct.getDatabase()) + "?directConnection=true&retryWrites=false");
    private final LogFixture witness = new LogFixture(direct.getConnectionString());

    @AfterEach
    void close() {
        line.loseAnswers(false);
        fixture.close();
        witness.close();
        line.close();
    }

    private void awaitStored(int commits) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(witness.rawCommits()).hasSize(commits));
    }

    @Test
    void givenStoredCommitWithoutAnswer_whenTheLineIsBack_thenItIsRecognisedAndAnsweredWithItsNumber() {
        CommitLog log = fixture.openLog();
        append(log, commit(event("TECH-1", 0)));
        line.loseAnswers(true);
        CompletableFuture<Long> answer = log.append(commit(event("TECH-1", 1)));
        awaitStored(2);
        line.loseAnswers(false);
        assertThat(answer.join()).isEqualTo(2);
        assertThat(append(log, commit(event("TECH-1", 2)))).isEqualTo(3);
        assertThat(witness.rawCommits()).hasSize(3);
    }

    @Test
    void givenStoredCommitWithoutAnswer_whenPatienceIsOver_thenNobodyKnowsAndItIsNeverStoredAgain() {
        CommitLog log = fixture.openLog(Duration.ofSeconds(1));
        append(log, commit(event("TECH-1", 0)));
        line.loseAnswers(true);
        CompletableFuture<Long> answer = log.append(commit(event("TECH-1", 1)));
        assertThat(answer.handle((number, failure) -> failure.getCause()).join())
                .isInstanceOf(UnknownOutcome.class);
        line.loseAnswers(false);
        await().atMost(Duration.ofSeconds(20)).until(log::isReady);
        assertThat(append(log, commit(event("TECH-2", 0)))).isEqualTo(3);
        assertThat(witness.rawCommits()).hasSize(3);
    }
}
