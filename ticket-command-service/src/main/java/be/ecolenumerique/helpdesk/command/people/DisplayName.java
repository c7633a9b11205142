package be.ecolenumerique.helpdesk.command.people;

/** A name from a token, fit for lists and mail headers: one line, at most 200 code points. */
final class DisplayName {
    private static final int LONGEST = 200;

    private DisplayName() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }
}
