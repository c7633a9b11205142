package be.ecolenumerique.helpdesk.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-26T10:00:00Z,2026-02-27T09:00,vendredi 27 février 2026 à 9h00,PT23H",
        "2026-02-27T10:00:00Z,2026-03-02T09:00,lundi 2 mars 2026 à 9h00,PT71H",
        "2026-02-27T23:30:00Z,2026-03-02T09:00,lundi 2 mars 2026 à 9h00,PT57H30M",
        "2026-03-27T10:00:00Z,2026-03-30T09:00,lundi 30 mars 2026 à 9h00,PT70H",
        "2026-03-31T08:00:00Z,2026-04-01T09:00,mercredi 1er avril 2026 à 9h00,PT24H"
    })
    void givenDay_whenAppointmentIsMade_thenItIsTheNextOpenDayAtNineInBrussels(
            String now, String local, String words, String untilOver) {
        var appointment = Appointment.afterTheDayOf(now);

        assertThat(appointment.local()).isEqualTo(local);
        assertThat(appointment.inWords()).isEqualTo(words);
        assertThat(appointment.untilItIsOver()).hasToString(untilOver);
    }
}
