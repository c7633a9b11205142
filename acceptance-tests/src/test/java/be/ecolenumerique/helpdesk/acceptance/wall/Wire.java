package be.ecolenumerique.helpdesk.acceptance.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Plain HTTP/1.1 to the front door. Of an endless answer it takes what comes first, and hangs up. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STREAM = "text/event-stream";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI door;

    Wire(URI door) {
        this.door = door;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
    }

    Reply send(Request request, String token) {
        return send(request.at(this, token));
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Reply(response.statusCode(), response.headers().map(), text(response, body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<?> response, InputStream body) throws IOException {
        boolean endless =
                response.headers().firstValue("content-type").orElse("").startsWith(STREAM);
        byte[] bytes = endless ? new byte[0] : body.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
