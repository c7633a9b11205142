package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language that a person reads: {@code fr} by default, {@code de}, {@code nl}, {@code en}. */
public enum Language {
    FR,
    DE,
    NL,
    EN;

    @JsonCreator
    public static Language of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not one of fr, de, nl, en"));
    }

    public static Optional<Language> parse(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
