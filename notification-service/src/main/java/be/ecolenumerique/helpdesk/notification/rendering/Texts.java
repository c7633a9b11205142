package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Language;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words of mails, one bundle per language. A text may name values ({@code {{reference}}}); a value is never read as a
 * template, whatever is typed in it. A missing text or value is a mistake and not an empty place.
 */
final class Texts {
    private final Map<Language, Map<String, Template>> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            texts.put(language, compiled(bundle(language)));
        }
    }

    String of(Language language, String key, Object values) {
        return Objects.requireNonNull(in(language).get(key), key).execute(values);
    }

    boolean has(Language language, String key) {
        return in(language).containsKey(key);
    }

    Set<String> keys(Language language) {
        return in(language).keySet();
    }

    private Map<String, Template> in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, Template> compiled(Properties bundle) {
        var compiler = Mustache.compiler().escapeHTML(false);
        var compiled = new HashMap<String, Template>();
        bundle.stringPropertyNames().forEach(key -> compiled.put(key, compiler.compile(bundle.getProperty(key))));
        return compiled;
    }

    private static Properties bundle(Language language) {
        String name = "/mail/texts_" + language.code() + ".properties";
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
