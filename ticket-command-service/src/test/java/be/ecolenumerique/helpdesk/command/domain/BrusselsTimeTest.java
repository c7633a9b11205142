package be.ecolenumerique.helpdesk.command.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BrusselsTimeTest {
    @Test
    void givenWinterAndSummer_whenALocalTimeIsRead_thenTheOffsetFollows() {
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-03-02T09:00")))
                .contains(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-07-02T09:00")))
                .contains(Instant.parse("2026-07-02T07:00:00Z"));
    }

    @Test
    void givenASkippedHour_whenALocalTimeIsRead_thenThereIsNone() {
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-03-29T02:00")))
                .isEmpty();
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-03-29T02:59:59")))
                .isEmpty();
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-03-29T03:00")))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void givenADoubledHour_whenALocalTimeIsRead_thenTheEarlierIsMeant() {
        assertThat(BrusselsTime.instantOf(LocalDateTime.parse("2026-10-25T02:30")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
