package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.pages.Page;
import be.ecolenumerique.helpdesk.approval.pages.PageRenderer;
import be.ecolenumerique.helpdesk.approval.pages.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Pages as answers: kept by nobody, found by no search engine, framed nowhere, sending the address to nobody. */
final class PageAnswers {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Map<HttpStatus, String> RETRY_SECONDS =
            Map.of(HttpStatus.SERVICE_UNAVAILABLE, "5", HttpStatus.TOO_MANY_REQUESTS, "600");

    private final PageRenderer renderer;

    PageAnswers(PageRenderer renderer) {
        this.renderer = renderer;
    }

    ResponseEntity<byte[]> page(HttpStatus status, Page page, Reader reader) {
        var answer = ResponseEntity.status(status).contentType(HTML);
        answer.headers(this::protect);
        answer.header(HttpHeaders.CONTENT_LANGUAGE, reader.language().code());
        Optional.ofNullable(RETRY_SECONDS.get(status))
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(renderer.render(page, reader).getBytes(StandardCharsets.UTF_8));
    }

    /** To the page itself, by GET. */
    ResponseEntity<byte[]> seeOther(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(page)
                .headers(this::protect)
                .build();
    }

    private void protect(HttpHeaders headers) {
        headers.setCacheControl("no-store");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Content-Security-Policy", renderer.contentSecurityPolicy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-XSS-Protection", "0");
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
