package be.ecolenumerique.helpdesk.localstack;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the front door answered: status, headers, body as text and as JSON. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The token with which a read waits for this write. */
    public Optional<String> consistencyToken() {
        return header("Consistency-Token");
    }

    /** Itself, if it is a success; fails with status and body otherwise. */
    public Answer succeeded() {
        if (status() / 100 != 2) {
            throw new IllegalStateException(response.request().method() + " "
                    + response.uri().getPath() + " was answered " + status() + ": " + body());
        }
        return this;
    }
}
