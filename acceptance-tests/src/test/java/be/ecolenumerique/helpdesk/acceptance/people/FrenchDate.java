package be.ecolenumerique.helpdesk.acceptance.people;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** « lundi 2 mars 2026 à 9h00 » (behaviour §5). */
public final class FrenchDate {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'à' H'h'mm", Locale.FRENCH);

    private FrenchDate() {}

    public static String of(LocalDateTime local) {
        return FORMAT.format(local);
    }
}
