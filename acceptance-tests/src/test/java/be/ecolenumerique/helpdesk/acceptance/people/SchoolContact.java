package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A teacher: answers by the link in a mail, without an account. */
public final class SchoolContact {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/answers/[A-Za-z0-9_.=-]+");

    private final Story story;
    private final String name;
    private final String email;

    SchoolContact(Story story, String name, String email) {
        this.story = story;
        this.name = name;
        this.email = email;
    }

    public Map<String, Object> asBody() {
        return Map.of("name", name, "phone", "0123/456789", "email", email, "language", "fr");
    }

    public String name() {
        return name;
    }

    public Inbox inbox() {
        return new Inbox(story, email);
    }

    /** The same teacher with an account: no role, the verified address of the contact. */
    public Human withAccount() {
        return new Human(story, name, email, List.of());
    }

    /** The signed link in the newest mail « 1 approbation nécessaire » about this ticket. */
    public SchoolPage opensLinkOf(Ticket ticket) {
        return opensLinkOf(ticket, 1);
    }

    public SchoolPage opensLinkOf(Ticket ticket, int completions) {
        return new SchoolPage(linkIn(inbox().receives(ticket, "1 approbation nécessaire", completions)));
    }

    private static URI linkIn(ReceivedMail mail) {
        var matcher = LINK.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no signed link in: " + mail.text());
        }
        return URI.create(matcher.group());
    }
}
