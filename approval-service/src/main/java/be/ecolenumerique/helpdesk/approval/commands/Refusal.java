package be.ecolenumerique.helpdesk.approval.commands;

import java.util.Arrays;
import java.util.Locale;

/** Why the command service said no, by the code of its problem document. */
public enum Refusal {
    /** The due instant is reached. */
    DEADLINE_PASSED,
    /** The contact or the completion is no longer the current one. */
    LINK_REPLACED,
    /** Somebody answered before. */
    WRONG_STATUS,
    /** The text can not be taken. */
    MALFORMED,
    OTHER;

    static Refusal ofCode(String code) {
        return Arrays.stream(values())
                .filter(r -> r != OTHER && r.label().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
