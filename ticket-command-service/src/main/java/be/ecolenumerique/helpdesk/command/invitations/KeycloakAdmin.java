package be.ecolenumerique.helpdesk.command.invitations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration of one realm over HTTP, as a service account of that realm. Blocking; waits ten seconds at most. */
public final class KeycloakAdmin {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> DONE = Set.of(200, 201, 204);
    private static final int UNKNOWN = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI issuer;
    private final String realm;
    private final String tokens;
    private final Map<String, String> credentials;

    /** @param issuer of the realm, {@code https://…/realms/helpdesk} */
    public KeycloakAdmin(URI issuer, String clientId, String clientSecret) {
        this.issuer = issuer;
        tokens = issuer + "/protocol/openid-connect/token";
        realm = issuer.toString().replace("/realms/", "/admin/realms/");
        credentials = Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret);
    }

    URI issuer() {
        return issuer;
    }

    JsonNode get(String path, Map<String, String> query) {
        return JSON.readTree(
                done("GET " + kind(path), answer(to(path + "?" + form(query)).GET()))
                        .body());
    }

    void postForm(String path, Map<String, String> fields, String language) {
        done(
                "POST " + kind(path),
                answer(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString(form(fields)))));
    }

    void postJson(String path, Map<String, Object> body) {
        done(
                "POST " + kind(path),
                answer(to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** What is not there is deleted. */
    void delete(String path) {
        var answer = answer(to(path).DELETE());
        if (answer.statusCode() != UNKNOWN) {
            done("DELETE", answer);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(realm + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    /** Asked for anew each time: invitations are rare, and a kept token may outlive its key. */
    private String token() {
        var answer = done(
                "POST token",
                answer(HttpRequest.newBuilder(URI.create(tokens))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(credentials)))));
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new ProviderFailure("no answer (" + e.getClass().getSimpleName() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure("interrupted", e);
        }
    }

    /** Neither ids nor addresses belong in a message. */
    private static String kind(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> done(String what, HttpResponse<String> answer) {
        if (!DONE.contains(answer.statusCode())) {
            throw new ProviderFailure(what + " was answered " + answer.statusCode());
        }
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
