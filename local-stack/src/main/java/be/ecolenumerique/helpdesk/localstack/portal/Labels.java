package be.ecolenumerique.helpdesk.localstack.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the portal, and its dates as French writes them in Brussels. */
final class Labels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("be.ecolenumerique.helpdesk.localstack.portal.labels", Locale.ROOT);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H'h'mm", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_OF_MONTH =
            DateTimeFormatter.ofPattern("d'er' MMMM yyyy 'à' H'h'mm", Locale.FRENCH);

    private Labels() {}

    /** « En cours » for {@code status.IN_PROGRESS}; what has no label stands for itself. */
    static String of(String kind, String value, Object... values) {
        try {
            return String.format(Locale.FRENCH, WORDS.getString(kind + "." + value), values);
        } catch (MissingResourceException e) {
            return value;
        }
    }

    static String date(String instant) {
        return instant.isEmpty() ? "" : inWords(Instant.parse(instant).atZone(BRUSSELS));
    }

    private static String inWords(ZonedDateTime local) {
        return (local.getDayOfMonth() == 1 ? FIRST_OF_MONTH : DATE).format(local);
    }
}
