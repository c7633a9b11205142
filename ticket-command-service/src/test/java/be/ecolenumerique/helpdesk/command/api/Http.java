package be.ecolenumerique.helpdesk.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** HTTP as a program would do it. */
record Http(String base) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Reply get(String token, String path) {
        return send(request(token, path, Map.of()).GET());
    }

    Reply write(String token, String method, String path, String json, Map<String, String> headers) {
        var body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json, StandardCharsets.UTF_8);
        var request = request(token, path, headers).method(method, body);
        return send(json.isEmpty() ? request : request.setHeader("Content-Type", "application/json"));
    }

    HttpRequest.Builder request(String token, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request;
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
