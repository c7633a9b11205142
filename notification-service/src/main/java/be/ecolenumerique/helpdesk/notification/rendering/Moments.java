package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as people in Belgium read them: « lundi 2 mars 2026 à 9h00 » (tutoriel §4), and so in the other languages. */
final class Moments {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Moments() {}

    static String text(Instant instant, Language language) {
        ZonedDateTime local = instant.atZone(BRUSSELS);
        String text = DateTimeFormatter.ofPattern(pattern(language), language.locale())
                .format(local);
        return language == Language.FR && local.getDayOfMonth() == 1 ? text.replaceFirst(" 1 ", " 1er ") : text;
    }

    private static String pattern(Language language) {
        return switch (language) {
            case FR -> "EEEE d MMMM uuuu 'à' H'h'mm";
            case DE -> "EEEE, d. MMMM uuuu 'um' H:mm 'Uhr'";
            case NL -> "EEEE d MMMM uuuu 'om' H.mm 'uur'";
            case EN -> "EEEE d MMMM uuuu 'at' H:mm";
        };
    }
}
