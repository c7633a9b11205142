package be.ecolenumerique.helpdesk.acceptance.people;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** « lundi 2 mars 2026 à 9h00 » (behaviour §5), and « dimanche 1er mars 2026 à 9h00 ». */
public final class FrenchDate {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'à' H'h'mm", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_OF_MONTH =
            DateTimeFormatter.ofPattern("EEEE d'er' MMMM uuuu 'à' H'h'mm", Locale.FRENCH);

    private FrenchDate() {}

    public static String of(LocalDateTime local) {
        return (local.getDayOfMonth() == 1 ? FIRST_OF_MONTH : FORMAT).format(local);
    }
}
