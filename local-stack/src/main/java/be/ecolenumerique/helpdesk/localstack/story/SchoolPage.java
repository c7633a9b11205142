package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page behind the signed link of a mail, as a browser uses it: look, then send the form. */
final class SchoolPage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/answers/[A-Za-z0-9_-]+");

    private final URI link;

    private SchoolPage(URI link) {
        this.link = link;
    }

    static SchoolPage linkedIn(ReceivedMail mail) {
        var matcher = LINK.matcher(mail.text());
        if (!matcher.find()) {
            throw new IllegalStateException(Narrator.sentence("link.missing", mail));
        }
        return new SchoolPage(URI.create(matcher.group()));
    }

    /** Opens it; a page that is not there yet says so and is opened again. */
    String open() {
        return Patience.until(
                () -> Narrator.sentence("page.missing", link.getPath()),
                () -> Optional.of(Http.send(Http.to(link).GET()))
                        .filter(page -> page.statusCode() == 200 && page.body().contains("<form"))
                        .map(HttpResponse::body));
    }

    void reopen(String reason) {
        var form = "decision=reopen&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
        var answer = Http.send(Http.to(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", link.getScheme() + "://" + link.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(Narrator.sentence("page.refused", answer.statusCode(), answer.body()));
        }
    }
}
