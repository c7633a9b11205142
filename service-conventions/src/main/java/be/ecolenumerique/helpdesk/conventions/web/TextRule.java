package be.ecolenumerique.helpdesk.conventions.web;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Which texts are taken, trimmed: their length in code points, their characters, their form. */
record TextRule(int max, boolean multiLine, Optional<Pattern> form) {

    Outcome read(String text) {
        if (anyOf(text, TextRule::isLoneSurrogate)) {
            return Outcome.wrong("not-unicode");
        }
        if (anyOf(text, multiLine ? TextRule::isForbiddenInLines : TextRule::isForbiddenInOneLine)) {
            return Outcome.wrong(multiLine ? "control-characters" : "not-one-line");
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new Outcome.Blank();
        }
        if (trimmed.codePointCount(0, trimmed.length()) > max) {
            return Outcome.wrong("too-long", max);
        }
        return form.isPresent() && !form.get().matcher(trimmed).matches()
                ? Outcome.wrong("invalid")
                : new Outcome.Read(trimmed);
    }

    private static boolean anyOf(String text, IntPredicate characters) {
        return text.codePoints().anyMatch(characters);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isForbiddenInLines(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL && codePoint != '\t' && codePoint != '\n';
    }

    /** Also the separators of lines and paragraphs, and the marks that reorder text (embeddings, overrides, isolates). */
    private static boolean isForbiddenInOneLine(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
