package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T08:00:00Z",
        "2026-07-02T09:00, 2026-07-02T07:00:00Z",
        "2026-03-02T09:00:30, 2026-03-02T08:00:30Z",
        "2026-03-02T08:00Z, 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
        "2026-03-02T13:30+05:30, 2026-03-02T08:00:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z"
    })
    void givenDateAndTime_whenRead_thenInstant(String text, String instant) {
        assertThat(AppointmentTime.parse(text).orElseThrow().instant()).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:00", "2026-03-29T02:59", "2026-02-29T09:00", "+12026-01-01T09:00", "2026-1-1T9:00"})
    void givenTimeThatDoesNotExist_whenRead_thenNone(String text) {
        assertThat(AppointmentTime.parse(text)).isEmpty();
    }
}
