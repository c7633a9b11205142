package be.ecolenumerique.helpdesk.localstack.portal;

import be.ecolenumerique.helpdesk.localstack.FrenchDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the portal, and its dates as French writes them in Brussels. */
final class Labels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("be.ecolenumerique.helpdesk.localstack.portal.labels", Locale.ROOT);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

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
        return instant.isEmpty() ? "" : FrenchDate.of(LocalDateTime.ofInstant(Instant.parse(instant), BRUSSELS));
    }
}
