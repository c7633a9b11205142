package be.ecolenumerique.helpdesk.localstack;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences for whoever sits before the terminal, in French. */
public final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("be.ecolenumerique.helpdesk.localstack.texts", Locale.ROOT);

    private Texts() {}

    /** The sentence of this key, with {@code %s} replaced in order. */
    public static String of(String key, Object... values) {
        return String.format(Locale.FRENCH, BUNDLE.getString(key), values);
    }
}
