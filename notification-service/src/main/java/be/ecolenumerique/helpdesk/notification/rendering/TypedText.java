package be.ecolenumerique.helpdesk.notification.rendering;

import java.util.List;

/**
 * What people typed, made harmless for a mail: no control and no direction-changing characters, half characters replaced, and
 * nothing that reads as an encoded word. Such characters are refused where they enter the system; this is the second door.
 */
final class TypedText {
    private static final int SUBJECT_LENGTH = 150;

    private TypedText() {}

    static List<String> lines(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\r\\u0085\\u2028\\u2029]", "\n")
                .lines()
                .map(TypedText::clean)
                .toList();
    }

    static String oneLine(String typed) {
        return clean(typed.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")).strip();
    }

    /** For a header: one line, of bounded length. */
    static String subject(String text) {
        String line = oneLine(text).replace("=?", "= ?");
        return line.codePointCount(0, line.length()) <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }

    private static String clean(String line) {
        var clean = new StringBuilder(line.length());
        line.codePoints().map(TypedText::harmless).filter(c -> c != 0).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE -> '\uFFFD';
            case Character.CONTROL -> c == '\t' ? ' ' : 0;
            case Character.FORMAT -> changesDirection(c) ? 0 : c;
            default -> c;
        };
    }

    private static boolean changesDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
