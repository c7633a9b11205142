package be.ecolenumerique.helpdesk.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadAttemptsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final BadAttempts attempts = new BadAttempts(3, Duration.ofMinutes(10), now::get);

    @Test
    void givenThree_whenTheFourthComes_thenItIsTooMany_untilTheTimeIsOver_andOnlyUnderItsName() {
        IntStream.range(0, 3).forEach(n -> assertThat(attempts.isTooMany("a")).isFalse());

        assertThat(attempts.isTooMany("a")).isTrue();
        assertThat(attempts.isTooMany("b")).isFalse();
        now.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
        assertThat(attempts.isTooMany("a")).isTrue();
        now.incrementAndGet();
        assertThat(attempts.isTooMany("a")).isFalse();
    }

    @Test
    void givenMoreNamesThanAreRemembered_whenCounted_thenTheOldestIsForgotten_andTheOthersAreNot() {
        IntStream.range(0, 4).forEach(n -> attempts.isTooMany("first"));
        IntStream.range(0, 4).forEach(n -> attempts.isTooMany("second"));

        IntStream.range(0, BadAttempts.MOST_NAMES - 1).forEach(n -> attempts.isTooMany("name " + n));

        assertThat(attempts.isTooMany("second")).isTrue();
        assertThat(attempts.isTooMany("first")).isFalse();
    }
}
