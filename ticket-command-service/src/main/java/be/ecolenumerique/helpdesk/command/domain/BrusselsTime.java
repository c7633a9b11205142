package be.ecolenumerique.helpdesk.command.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Calendar rules: days, appointments and periods are those of Europe/Brussels, also across clock changes (behaviour §4). */
public final class BrusselsTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final int APPROVAL_DAYS = 15;

    private BrusselsTime() {}

    /** The instant of a local time; none where clocks skip it, the earlier one where they double it. */
    public static Optional<Instant> instantOf(LocalDateTime local) {
        return ZONE.getRules().getValidOffsets(local).isEmpty()
                ? Optional.empty()
                : Optional.of(ZonedDateTime.of(local, ZONE)
                        .withEarlierOffsetAtOverlap()
                        .toInstant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Fifteen days later at the same local time (tutoriel §5 : 15 jours). */
    static Instant dueAfter(Instant completed) {
        return completed.atZone(ZONE).plusDays(APPROVAL_DAYS).toInstant();
    }

    static Instant daysBefore(Instant due, int days) {
        return due.atZone(ZONE).minusDays(days).toInstant();
    }
}
