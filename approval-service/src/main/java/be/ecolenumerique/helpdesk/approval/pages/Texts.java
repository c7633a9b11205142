package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The words of the page in each language: {@code answers/texts_fr.properties} and its sisters. */
public final class Texts {
    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            byLanguage.put(language, read("/answers/texts_" + language.code() + ".properties"));
        }
    }

    public Map<String, String> in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    public String get(Language language, String key) {
        String text = in(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return text;
    }

    /** With one value in its place, {@code {name}}. */
    public String get(Language language, String key, String name, String value) {
        return get(language, key).replace("{" + name + "}", value);
    }

    private static Map<String, String> read(String resource) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
    }
}
