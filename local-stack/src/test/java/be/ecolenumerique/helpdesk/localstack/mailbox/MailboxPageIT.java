package be.ecolenumerique.helpdesk.localstack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.localstack.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxPageIT {

    private static final String MAIL = """
            Delivered-To: ecole@example.org\r
            From: Assistance <assistance@example.org>\r
            Date: Mon, 2 Mar 2026 09:00:00 +0100\r
            Subject: <b>TECH-175</b>\r
            Content-Type: multipart/alternative; boundary=x\r
            \r
            --x\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            <i>Bonjour</i> http://localhost:8080/answers/abc fin\r
            --x\r
            Content-Type: text/html; charset=utf-8\r
            \r
            <script>alert(1)</script><p>Bonjour</p>\r
            --x\r
            Content-Type: text/calendar; charset=utf-8\r
            \r
            BEGIN:VCALENDAR\r
            --x--\r
            """;

    @TempDir
    Path directory;

    private final int port = FreePorts.next();
    private MailboxPage page;

    @BeforeEach
    void aMailHasCome() throws IOException {
        Files.writeString(directory.resolve("000001.eml"), MAIL);
        page = MailboxPage.start(port, Mailbox.in(directory));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void givenMail_whenListIsOpened_thenItsSubjectIsShownAsText() {
        assertThat(get("/").body())
                .contains("&lt;b&gt;TECH-175&lt;/b&gt;", "/mails/1", "ecole@example.org")
                .doesNotContain("<b>TECH");
    }

    @Test
    void givenMail_whenOpened_thenTextIsEscapedAndItsLinksCanBeFollowed() {
        assertThat(get("/mails/1").body())
                .contains(
                        "&lt;i&gt;Bonjour&lt;/i&gt; <a href=\"http://localhost:8080/answers/abc\">",
                        "BEGIN:VCALENDAR",
                        "sandbox=")
                .doesNotContain("<script>");
    }

    @Test
    void givenHtmlOfAMail_whenShown_thenItRunsNoScriptAndLoadsNothing() {
        var shown = get("/mails/1/html");

        assertThat(shown.body()).contains("<p>Bonjour</p>");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
    }

    @Test
    void givenParts_whenAsked_thenTheyArePlainText() {
        assertThat(get("/mails/1/ics").body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(get("/mails/1/raw").headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void givenNoSuchMail_whenAsked_thenNotFound() {
        assertThat(get("/mails/2").statusCode()).isEqualTo(404);
        assertThat(get("/mails/../secret").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return Http.send(Http.to(URI.create("http://localhost:" + port + path)).GET());
    }
}
