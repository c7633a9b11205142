package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.localstack.FrenchDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Nine o'clock in Brussels on the next day on which a school is open. */
record Appointment(Instant now, LocalDateTime at) {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Set<DayOfWeek> CLOSED = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Duration LENGTH = Duration.ofHours(1);

    static Appointment afterTheDayOf(String instant) {
        var now = Instant.parse(instant);
        var day = now.atZone(BRUSSELS).toLocalDate().plusDays(1);
        while (CLOSED.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return new Appointment(now, day.atTime(LocalTime.of(9, 0)));
    }

    /** As the API takes it. */
    String local() {
        return at.toString();
    }

    String inWords() {
        return FrenchDate.withWeekday(at);
    }

    Duration untilItIsOver() {
        return Duration.between(now, at.atZone(BRUSSELS).toInstant()).plus(LENGTH);
    }
}
