package be.ecolenumerique.helpdesk.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.approval.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without script and without cookies; follows no redirect by itself. */
final class SchoolsBrowser {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningService service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SchoolsBrowser(RunningService service) {
        this.service = service;
    }

    HttpResponse<String> get(String token, String... headers) {
        return send("GET", token, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> head(String token) {
        return send("HEAD", token, BodyPublishers.noBody());
    }

    /** As from the page itself. */
    HttpResponse<String> post(String token, Map<String, String> fields) {
        return post(token, encoded(fields), "Content-Type", FORM, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> approve(String token) {
        return post(token, Map.of("decision", "approve"));
    }

    HttpResponse<String> reopen(String token, String reason) {
        return post(token, Map.of("decision", "reopen", "reason", reason));
    }

    HttpResponse<String> post(String token, String body, String... headers) {
        return send("POST", token, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return get(location.substring("/answers/".length()));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> send(String method, String token, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(service.uri("/answers/" + token)))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
