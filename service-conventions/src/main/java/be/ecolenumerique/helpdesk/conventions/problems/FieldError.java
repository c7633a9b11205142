package be.ecolenumerique.helpdesk.conventions.problems;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer {@code #/contact/name} in a body, {@code ?limit} in a query, the name of a header, {@code /} for the address itself
 * @param reason key of the sentence, without {@code field.}
 * @param values what the sentence names: bounds, never what the caller sent
 */
public record FieldError(String pointer, String reason, List<Object> values) {
    public static FieldError at(String pointer, String reason, Object... values) {
        return new FieldError(pointer, reason, List.of(values));
    }
}
