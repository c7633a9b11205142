package be.ecolenumerique.helpdesk.operations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What operators read, in French. */
final class Texts {
    static final String BUNDLE = "be.ecolenumerique.helpdesk.operations.texts";
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Texts() {}

    static String of(String key, Object... values) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(values);
    }

    static String ofEither(String key, String otherwise) {
        return of(SENTENCES.containsKey(key) ? key : otherwise);
    }

    /** What came from elsewhere, for a terminal: no control characters. */
    static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
