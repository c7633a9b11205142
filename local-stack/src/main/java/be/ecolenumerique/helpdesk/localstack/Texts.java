package be.ecolenumerique.helpdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** The sentences for whoever sits before the terminal, in French. */
final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("be.ecolenumerique.helpdesk.localstack.texts", Locale.ROOT);

    private Texts() {}

    /** The sentence of this key, with {@code %s} replaced in order. */
    static String of(String key, Object... values) {
        return String.format(Locale.FRENCH, BUNDLE.getString(key), values);
    }

    /** A text of several lines, from a file of its own. */
    static String page(String file, Object... values) {
        try (var text = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return String.format(Locale.FRENCH, new String(text.readAllBytes(), StandardCharsets.UTF_8), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
