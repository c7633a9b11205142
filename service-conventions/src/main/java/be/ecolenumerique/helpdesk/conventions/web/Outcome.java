package be.ecolenumerique.helpdesk.conventions.web;

import java.util.List;

/** What became of a text that a caller sent. */
sealed interface Outcome {
    record Read(Object value) implements Outcome {}

    /** Blank is missing. */
    record Blank() implements Outcome {}

    record Wrong(String reason, List<Object> values) implements Outcome {}

    static Outcome wrong(String reason, Object... values) {
        return new Wrong(reason, List.of(values));
    }
}
