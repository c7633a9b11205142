package be.ecolenumerique.helpdesk.approval.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Accepted;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Refused;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Unknown;
import be.ecolenumerique.helpdesk.approval.commands.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final String KEY = "auto-close:c1";
    private static final CommandOutcome REFUSED = new Refused(Refusal.OTHER);

    private final AtomicLong now = new AtomicLong();
    private final Attempts attempts = new Attempts(now::get, () -> 1.0);

    @Test
    void givenNothingTried_whenAsked_thenItMayBeTried() {
        assertThat(attempts.mayTry(KEY)).isTrue();
    }

    @Test
    void givenAcceptance_whenTheProjectionHadTime_thenItMayBeTriedAgain() {
        attempts.record(KEY, new Accepted(5));

        assertWaits(Attempts.REST);
    }

    @Test
    void givenRefusalAfterRefusal_whenTriedAgain_thenEachWaitDoublesUpToTheLongest() {
        Duration expected = Attempts.FIRST;
        for (int i = 0; i < 12; i++) {
            attempts.record(KEY, REFUSED);
            assertWaits(expected);
            expected = expected.multipliedBy(2).compareTo(Attempts.LONGEST) > 0
                    ? Attempts.LONGEST
                    : expected.multipliedBy(2);
        }
        assertThat(expected).isEqualTo(Attempts.LONGEST);
    }

    @Test
    void givenTheServiceAsksForAPause_whenLongerThanOurs_thenItIsKept() {
        attempts.record(KEY, new Unknown(Duration.ofSeconds(3)));

        assertWaits(Duration.ofSeconds(3));
    }

    @Test
    void givenOneStubbornTicket_whenOthersAreAsked_thenTheyDoNotWait() {
        attempts.record(KEY, REFUSED);

        assertThat(attempts.mayTry(KEY)).isFalse();
        assertThat(attempts.mayTry("auto-close:c2")).isTrue();
    }

    @Test
    void givenMoreKeysThanAreRemembered_whenRecorded_thenTheOldestIsForgotten() {
        for (int i = 0; i <= Attempts.REMEMBERED; i++) {
            attempts.record("k" + i, REFUSED);
        }

        assertThat(attempts.mayTry("k0")).isTrue();
        assertThat(attempts.mayTry("k1")).isFalse();
    }

    private void assertWaits(Duration wait) {
        now.addAndGet(wait.toNanos() - 1);
        assertThat(attempts.mayTry(KEY)).isFalse();
        now.addAndGet(1);
        assertThat(attempts.mayTry(KEY)).isTrue();
    }
}
