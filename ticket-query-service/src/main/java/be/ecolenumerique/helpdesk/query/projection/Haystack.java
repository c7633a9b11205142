package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as it is searched: without accents, case, ligatures and typographic apostrophes, white space as one space. The fields
 * of a ticket stand in one text, separated by what a normalised needle can not contain.
 */
public final class Haystack {
    private static final String SEPARATOR = "\n";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Haystack() {}

    static String of(TicketOpened opened) {
        var school = opened.school();
        return Stream.of(
                        opened.ticket().toString(),
                        opened.summary(),
                        school.fi().orElse(""),
                        school.fe().orElse(""),
                        school.name(),
                        school.address(),
                        opened.assetTag().orElse(""))
                .map(Haystack::normalised)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
    }

    public static String normalised(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'');
        return BLANKS.matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
