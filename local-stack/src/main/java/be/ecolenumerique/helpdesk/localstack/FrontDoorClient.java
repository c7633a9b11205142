package be.ecolenumerique.helpdesk.localstack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the front door as somebody: a bearer token, a JSON body, headers such as {@code If-Match} or {@code Consistency-Token}. */
public final class FrontDoorClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;

    public FrontDoorClient(URI base) {
        this.base = base;
    }

    public URI address() {
        return base;
    }

    public Answer get(String path, String token) {
        return send("GET", path, token, Map.of(), BodyPublishers.noBody());
    }

    /** A read that waits until it sees a write. */
    public Answer get(String path, String token, String consistencyToken) {
        return send("GET", path, token, Map.of("Consistency-Token", consistencyToken), BodyPublishers.noBody());
    }

    public Answer post(String path, String token, Map<String, ?> body) {
        return post(path, token, body, Map.of());
    }

    public Answer post(String path, String token, Map<String, ?> body, Map<String, String> headers) {
        return send("POST", path, token, headers, json(body));
    }

    /** A write without a body, such as {@code approve}. */
    public Answer post(String path, String token) {
        return send("POST", path, token, Map.of(), BodyPublishers.noBody());
    }

    public Answer put(String path, String token, Map<String, ?> body) {
        return send("PUT", path, token, Map.of(), json(body));
    }

    public Answer delete(String path, String token) {
        return send("DELETE", path, token, Map.of(), BodyPublishers.noBody());
    }

    /** Anything else. */
    public Answer send(String method, String path, String token, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request =
                Http.to(base.resolve(path)).method(method, body).header("Authorization", "Bearer " + token);
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return new Answer(Http.send(request));
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }
}
