package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an intervention may be (behaviour §4), and when a date is no date at all. */
class AppointmentsIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-13-01T09:00",
                "2026-02-30T09:00",
                "2026-03-02",
                "2026-03-02 09:00",
                "2026-03-02T25:00",
                "10000-01-01T09:00",
                "+10000-01-01T09:00",
                "-0001-01-01T09:00",
                "2026-03-02T09:00+25:00",
                "2026-03-02T09:00[Europe/Brussels]",
                "2026-03-02T09:00:60",
                "1772438400",
                "٢٠٢٦-٠٣-٠٢T٠٩:٠٠"
            })
    void givenNoDate_whenScheduled_then400(String at) {
        Reply refused = scheduled(at);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("#/at");
    }

    @Test
    void givenHourThatClocksSkip_whenScheduled_then400() {
        assertThat(scheduled(lastSundayOf(3) + "T02:30").status()).isEqualTo(400);
        assertThat(scheduled(lastSundayOf(3) + "T03:00").status()).isEqualTo(200);
    }

    @Test
    void givenHourThatClocksDouble_whenScheduled_thenTheEarlier() {
        LocalDate day = lastSundayOf(10);
        String ticket = cast.ticketOf(company);

        assertThat(scheduled(ticket, day + "T02:30").status()).isEqualTo(200);
        assertThat(RecordedEvents.of(cast.service).payloadOfLast(ticket, "ticket.intervention-scheduled"))
                .contains(day + "T00:30:00Z");
        assertThat(scheduled(ticket, day + "T02:30+02:00").version())
                .as("the same instant said otherwise is a repeat")
                .isEqualTo(3);
    }

    @Test
    void givenYesterday_whenScheduled_then409() {
        Reply refused = scheduled(Cast.today().minusDays(1) + "T09:00");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("appointment-before-today");
    }

    @Test
    void givenEarlierToday_whenScheduled_thenAccepted() {
        assertThat(scheduled(Cast.today() + "T00:00").status()).isEqualTo(200);
    }

    @Test
    void givenMoreThanTwoYearsAhead_whenScheduled_then409() {
        assertThat(scheduled(Cast.today().plusYears(2) + "T23:59").status()).isEqualTo(200);
        Reply refused = scheduled(Cast.today().plusYears(2).plusDays(1) + "T00:00");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("appointment-too-far");
        assertThat(scheduled("9999-12-31T23:59").status()).isEqualTo(409);
    }

    private Reply scheduled(String at) {
        return scheduled(cast.ticketOf(company), at);
    }

    private Reply scheduled(String ticket, String at) {
        return company.user().post("/api/v1/tickets/" + ticket + "/schedule-intervention", Bodies.at(at));
    }

    /** Of the next year: within reach in any case. */
    private static LocalDate lastSundayOf(int month) {
        LocalDate day = Year.from(Cast.today()).plusYears(1).atMonth(month).atEndOfMonth();
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }
}
