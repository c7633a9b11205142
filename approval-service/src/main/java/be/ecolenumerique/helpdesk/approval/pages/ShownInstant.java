package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Date and time as people in Belgium read them: « lundi 2 mars 2026 à 9h00 ». */
final class ShownInstant {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private ShownInstant() {}

    static String in(Language language, Instant instant) {
        ZonedDateTime local = instant.atZone(BRUSSELS);
        return DateTimeFormatter.ofPattern(pattern(language, local.getDayOfMonth() == 1), language.locale())
                .format(local);
    }

    private static String pattern(Language language, boolean firstOfMonth) {
        return switch (language) {
            case FR -> firstOfMonth ? "EEEE d'er' MMMM yyyy 'à' H'h'mm" : "EEEE d MMMM yyyy 'à' H'h'mm";
            case DE -> "EEEE, d. MMMM yyyy 'um' H:mm 'Uhr'";
            case NL -> "EEEE d MMMM yyyy 'om' H.mm 'uur'";
            case EN -> "EEEE d MMMM yyyy 'at' H:mm";
        };
    }
}
