package be.ecolenumerique.helpdesk.acceptance.people;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A teacher: answers by the link in a mail, without an account. */
public final class SchoolContact {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/answers/[A-Za-z0-9_.=-]+");

    private final Story story;
    private final String name;
    private final Optional<String> email;
    private final String language;

    SchoolContact(Story story, String name, Optional<String> email, String language) {
        this.story = story;
        this.name = name;
        this.email = email;
        this.language = language;
    }

    public Map<String, Object> asBody() {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "phone", "0123/456789", "language", language));
        email.ifPresent(address -> body.put("email", address));
        return body;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email.orElseThrow();
    }

    public Inbox inbox() {
        return new Inbox(story, email());
    }

    /** The same teacher with an account: no role, the verified address of the contact. */
    public Human withAccount() {
        return new Human(story, name, email(), List.of());
    }

    /** The signed link in the newest mail « 1 approbation nécessaire » about this ticket. */
    public SchoolPage opensLinkOf(Ticket ticket) {
        return opensLinkOf(ticket, 1);
    }

    /** The same, where it is at least the n-th such mail; waits as the page does while it says « Un instant… ». */
    public SchoolPage opensLinkOf(Ticket ticket, int completions) {
        var page = new SchoolPage(linkIn(inbox().receives(ticket, "1 approbation nécessaire", completions)));
        await("more than « Un instant… » behind the link")
                .until(() -> !page.shows().body().contains("Un instant"));
        return page;
    }

    private static URI linkIn(ReceivedMail mail) {
        var matcher = LINK.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no signed link in: " + mail.text());
        }
        return URI.create(matcher.group());
    }
}
