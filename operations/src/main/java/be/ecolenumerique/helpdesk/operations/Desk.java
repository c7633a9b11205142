package be.ecolenumerique.helpdesk.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk behind its front door, for whoever has an operator's token. */
final class Desk {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** A repair may read a whole partition. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String url;
    private final String issuer;
    private Optional<String> token;

    private Desk(String url, String issuer, Optional<String> token) {
        this.url = url;
        this.issuer = issuer;
        this.token = token;
    }

    static Desk of(Map<String, String> environment) {
        return new Desk(
                environment.getOrDefault("HELPDESK_URL", "http://localhost:8080"),
                environment.getOrDefault("HELPDESK_ISSUER", "http://localhost:9000"),
                Optional.ofNullable(environment.get("HELPDESK_TOKEN")).filter(given -> !given.isBlank()));
    }

    JsonNode get(String path) {
        return json(send(request(path).GET(), BodyHandlers.ofString()));
    }

    /** Of one ticket. */
    JsonNode ticket(String path) {
        return json(send(requestTo("tickets/" + path).GET(), BodyHandlers.ofString()));
    }

    JsonNode post(String path) {
        return json(send(request(path).POST(BodyPublishers.noBody()), BodyHandlers.ofString()));
    }

    JsonNode post(String path, Map<String, String> body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return json(send(request, BodyHandlers.ofString()));
    }

    /** As they come. */
    Stream<JsonNode> lines(String path) {
        HttpResponse<Stream<String>> answer = send(request(path).GET(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw refusal(answer.statusCode(), answer.body().collect(Collectors.joining()));
        }
        return answer.body().filter(line -> !line.isBlank()).map(JSON::readTree);
    }

    private HttpRequest.Builder request(String path) {
        return requestTo("ops/" + path);
    }

    private HttpRequest.Builder requestTo(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "fr")
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        String known = token.orElseGet(this::localToken);
        token = Optional.of(known);
        return known;
    }

    /** What {@code ./start} gives its operator. */
    private String localToken() {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/local/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("person=operateur"));
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
        } catch (IOException e) {
            throw new Refusal(Texts.of("desk.no-token"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Texts.of("desk.no-token"));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (ConnectException e) {
            throw new Refusal(Texts.of("desk.silent", url));
        } catch (IOException e) {
            throw new Refusal(Texts.of("desk.broken", url, e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Texts.of("desk.silent", url));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw refusal(answer.statusCode(), answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static Refusal refusal(int status, String body) {
        if (!body.startsWith("{")) {
            return new Refusal(Texts.of("desk.refused", Integer.toString(status), "-", ""));
        }
        JsonNode problem = JSON.readTree(body);
        String fields = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> " " + error.path("pointer").asString("") + " : "
                        + error.path("detail").asString(""))
                .collect(Collectors.joining());
        return new Refusal(Texts.harmless(Texts.of(
                "desk.refused",
                Integer.toString(status),
                problem.path("code").asString("-"),
                problem.path("detail").asString("") + fields)));
    }
}
