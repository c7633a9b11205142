package be.ecolenumerique.helpdesk.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The page behind the signed link, as a browser without JavaScript shows it. */
public final class SchoolPage {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI link;

    SchoolPage(URI link) {
        this.link = link;
    }

    public URI link() {
        return link;
    }

    public HttpResponse<String> shows() {
        return send(HttpRequest.newBuilder(link).GET());
    }

    public HttpResponse<String> approves() {
        return answers("decision=approve");
    }

    public HttpResponse<String> reopens(String reason) {
        return answers("decision=reopen&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> answers(String form) {
        return send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
