package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person in events: a random id that says nothing about who it is (personal data stays outside of the log). */
public record PersonId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("P-[0-9a-f]{32}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person id");
        }
    }

    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(text);
    }

    public static Optional<PersonId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    public static PersonId random() {
        return new PersonId("P-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
