package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator at the query service's own port, who has its read model built anew. */
final class OperatorDesk {
    private static final String MODELS = "/api/v1/ops/query/read-models";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI query;
    private final String token;

    OperatorDesk(URI query, String token) {
        this.query = query;
        this.token = token;
    }

    /** @param pace percent of the time */
    void begin(int pace) throws IOException, InterruptedException {
        send("POST", MODELS + "/rebuild?pace=" + pace);
    }

    /** Replayed and indexed. */
    void awaitIndexed() throws IOException, InterruptedException {
        while (model().path("next").path("phase").asString("").equals("replaying")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    void dropNext() throws IOException, InterruptedException {
        send("POST", MODELS + "/" + model().path("next").path("generation").asInt() + "/drop");
    }

    private JsonNode model() throws IOException, InterruptedException {
        return send("GET", MODELS);
    }

    private JsonNode send(String method, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(query.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
