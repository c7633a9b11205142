package be.ecolenumerique.helpdesk.approval.answers;

import java.util.Locale;
import java.util.Optional;

/** What is wrong with an answer; each has its sentence in each language. */
public enum FormError {
    DECISION,
    REASON_MISSING,
    REASON_TOO_LONG,
    REASON_CHARACTERS,
    /** Nothing wrong with it: nobody knows whether it arrived. */
    UNSENT;

    static Optional<FormError> inReason(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(REASON_MISSING);
        }
        if (reason.codePoints().anyMatch(FormError::isForbidden)) {
            return Optional.of(REASON_CHARACTERS);
        }
        return reason.codePointCount(0, reason.length()) > AnswerForm.LONGEST
                ? Optional.of(REASON_TOO_LONG)
                : Optional.empty();
    }

    public boolean isOfReason() {
        return this != DECISION && this != UNSENT;
    }

    public String key() {
        return "error-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isForbidden(int codePoint) {
        return (Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
