package be.ecolenumerique.helpdesk.localstack.mailbox;

import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of mails, the newest first, and the parts of one. */
final class MailboxViews {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&\"]+");

    private final Mailbox mailbox;
    private final Template list = template("list.mustache");
    private final Template mail = template("mail.mustache");

    MailboxViews(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Shown list() {
        var mails = mailbox.all();
        var lines = new ArrayList<Line>();
        for (int number = mails.size(); number > 0; number--) {
            lines.add(Line.of(number, mails.get(number - 1)));
        }
        return Shown.page(list.execute(Map.of("mails", lines, "none", lines.isEmpty())));
    }

    Shown part(int number, @Nullable String part) {
        return mailbox.number(number).map(found -> part(number, found, part)).orElseGet(Shown::nothing);
    }

    private Shown part(int number, ReceivedMail found, @Nullable String part) {
        return switch (part) {
            case "html" -> Shown.foreign(found.html());
            case "ics" -> Shown.text(found.calendar().orElse(""));
            case "raw" -> Shown.text(new String(found.raw(), StandardCharsets.UTF_8));
            case null, default ->
                Shown.page(mail.execute(Map.of(
                        "line", Line.of(number, found),
                        "headers", found.headers(),
                        "text", linked(found.text()),
                        "html", !found.html().isEmpty(),
                        "ics", found.calendar().orElse(""))));
        };
    }

    private static String linked(String text) {
        return LINK.matcher(Mustache.compiler().compile("{{.}}").execute(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static Template template(String name) {
        var resource = Objects.requireNonNull(MailboxViews.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the list says of a mail. */
    record Line(int number, String date, String from, String recipient, String subject) {

        static Line of(int number, ReceivedMail mail) {
            return new Line(number, mail.header("Date").orElse(""), mail.from(), mail.recipient(), mail.subject());
        }
    }
}
