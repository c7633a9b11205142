package be.ecolenumerique.helpdesk.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageBoundsTest {
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final PageBounds bounds = new PageBounds(
            new BadLinkBounds(new BadLinkProperties(1, 1, WITHIN, 0)),
            new RateByName(2, WITHIN),
            Duration.ZERO,
            () -> 0);

    @Test
    void givenOneLink_whenItIsAskedForOverAndOver_thenSoManyTimesAndNoMore_andAnotherIsAnswered() {
        assertThat(bounds.isAskedTooOften("one")).isFalse();
        assertThat(bounds.isAskedTooOften("one")).isFalse();
        assertThat(bounds.isAskedTooOften("one")).isTrue();
        assertThat(bounds.isAskedTooOften("another")).isFalse();
    }

    @Test
    void givenWhatCanBeNoLinkOfOurs_whenItIsAskedForOverAndOver_thenItIsNotRemembered() {
        for (int n = 0; n < 10; n++) {
            assertThat(bounds.isAskedTooOften("")).isFalse();
            assertThat(bounds.isAskedTooOften("x".repeat(2_000))).isFalse();
        }
    }
}
