package be.ecolenumerique.helpdesk.localstack.story;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/** Tells the story: chapters, deeds, what a list shows, which mail went to whom. */
final class Narrator {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("be.ecolenumerique.helpdesk.localstack.story.story", Locale.ROOT);

    private final Consumer<String> out;

    Narrator(Consumer<String> out) {
        this.out = out;
    }

    void chapter(String key, Object... values) {
        out.accept("\n" + sentence(key, values));
    }

    void deed(String key, Object... values) {
        out.accept("  " + sentence(key, values));
    }

    void mail(String recipient, String subject) {
        out.accept("    " + sentence("mail", recipient, subject));
    }

    void list(String view, String reader) {
        deed("deed.list." + view, reader);
        out.accept("    " + sentence("row.head"));
    }

    void row(String reference, String summary, String status, String creator, String assignee) {
        out.accept("    " + sentence("row", reference, summary, status(status), creator, assignee));
    }

    static String sentence(String key, Object... values) {
        return String.format(Locale.FRENCH, BUNDLE.getString(key), values);
    }

    static String status(String status) {
        try {
            return BUNDLE.getString("status." + status);
        } catch (MissingResourceException e) {
            return status;
        }
    }
}
