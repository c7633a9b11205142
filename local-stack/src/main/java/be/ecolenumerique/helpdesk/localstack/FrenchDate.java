package be.ecolenumerique.helpdesk.localstack;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** « 1er avril 2026 à 9h00 » and « 2 avril 2026 à 9h00 ». */
public final class FrenchDate {
    private static final DateTimeFormatter DATE = written("d MMMM");
    private static final DateTimeFormatter FIRST_OF_MONTH = written("d'er' MMMM");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE ", Locale.FRENCH);

    private FrenchDate() {}

    public static String of(LocalDateTime local) {
        return (local.getDayOfMonth() == 1 ? FIRST_OF_MONTH : DATE).format(local);
    }

    public static String withWeekday(LocalDateTime local) {
        return WEEKDAY.format(local) + of(local);
    }

    private static DateTimeFormatter written(String dayAndMonth) {
        return DateTimeFormatter.ofPattern(dayAndMonth + " yyyy 'à' H'h'mm", Locale.FRENCH);
    }
}
