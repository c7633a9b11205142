package be.ecolenumerique.helpdesk.command.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.command.publishing.TopicRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogChecksTest {
    private static final long RELAYED = 3;

    private final LogChecks checks = new LogChecks(RELAYED, 10);

    @Test
    void givenTopicThatTellsTheLog_whenCompared_thenSound_alsoWithRedeliveriesAndWhatIsNotRelayedYet() {
        log(1, "TECH-1", 0, "a");
        log(2, "CLAIM-1", 0, "x");
        log(3, "TECH-1", 1, "b");
        log(4, "TECH-1", 2, "c");
        publish("TECH-1", 1, "a", 1);
        publish("TECH-1", 2, "b", 3);
        publish("TECH-1", 2, "b", 3);
        publish("TECH-1", 3, "c", 4);
        checks.end();

        Verification end = checks.shown("sound", 4);
        assertThat(end.findings()).isEmpty();
        assertThat(end.counts().redelivered()).isEqualTo(1);
        assertThat(end.counts().aggregates()).isEqualTo(2);
    }

    @Test
    void givenHoles_whenTheRelayIsPast_thenFound_andBehindItOnlyCounted() {
        log(1, "TECH-1", 0, "a");
        log(3, "TECH-2", 0, "b");
        log(6, "TECH-3", 0, "c");

        assertThat(found()).contains("missing-number 2-2").doesNotContain("missing-number 4-5");
        assertThat(checks.shown("", 6).counts().openNumbers()).isEqualTo(2);
    }

    @Test
    void givenVersionThatIsMissingOrTwiceThere_whenRead_thenFound() {
        log(1, "TECH-1", 1, "b");
        log(2, "TECH-2", 0, "c");
        log(3, "TECH-2", 0, "d");

        assertThat(found()).contains("version-gap TECH-1/2", "version-gap TECH-2/1");
    }

    @Test
    void givenTopicThatLacksEvents_whenCompared_thenFoundInTheMiddleAndAtTheEnd() {
        log(1, "TECH-1", 0, "a");
        log(2, "TECH-1", 1, "b");
        log(3, "TECH-2", 0, "c");
        publish("TECH-1", 2, "b", 2);
        checks.end();

        assertThat(found())
                .anyMatch(f -> f.startsWith("missing-on-topic TECH-1/2"))
                .contains("missing-on-topic TECH-2");
    }

    @Test
    void givenTopicThatTellsAnotherStory_whenCompared_thenFound() {
        log(1, "TECH-1", 0, "a");
        log(2, "TECH-2", 0, "b");
        publish("TECH-1", 1, "z", 1);
        publish("TECH-2", 1, "b", 2);
        publish("TECH-2", 1, "y", 2);
        publish("TECH-3", 1, "c", 3);
        checks.published(new TopicRecord("ticket-events-0@9", "", 0, "", 0, false));
        checks.end();

        assertThat(found())
                .contains("other-event TECH-1", "foreign-record ticket-events-0@9")
                .anyMatch(f -> f.startsWith("other-event TECH-2/1"))
                .anyMatch(f -> f.startsWith("not-in-log TECH-3/1"));
    }

    @Test
    void givenMoreAggregatesThanRoom_whenRead_thenItEndsInsteadOfTheService() {
        assertThatThrownBy(() -> Stream.iterate(1, i -> i + 1).forEach(i -> log(i, "TECH-" + i, 0, "a")))
                .isInstanceOf(TooManyAggregates.class);
    }

    private List<String> found() {
        return checks.shown("", 0).findings().stream()
                .map(finding -> finding.code() + " " + finding.where())
                .toList();
    }

    private void log(long number, String aggregate, long version, String id) {
        String type = aggregate.startsWith("TECH") ? "ticket.commented" : "address.claimed";
        var event = new LoggedEvent(aggregate, version, "Ticket", id, type, "1", "{}", "{}", 0);
        checks.logged(new StoredCommit(number, Instant.EPOCH, Commit.of(null, List.of(event))));
    }

    private void publish(String aggregate, long sequence, String id, long commit) {
        checks.published(new TopicRecord("ticket-events-0@1", aggregate, sequence, id, commit, true));
    }
}
