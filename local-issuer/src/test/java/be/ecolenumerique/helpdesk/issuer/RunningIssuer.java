package be.ecolenumerique.helpdesk.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The issuer on a free port, and one browser (with its cookies) that talks to it. */
final class RunningIssuer implements AutoCloseable {

    static final String ISSUER = "http://issuer.example";
    static final String PORTAL = "http://portal.example/callback";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConfigurableApplicationContext context;

    RunningIssuer(Path keyFile) {
        context = SpringApplication.run(
                LocalIssuer.class,
                "--server.port=0",
                "--issuer.url=" + ISSUER,
                "--issuer.key-file=" + keyFile,
                "--issuer.portal-redirect=" + PORTAL,
                "--issuer.clients[0].id=approval-service",
                "--issuer.clients[0].secret=s3cret",
                "--issuer.clients[0].roles=approval-service");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,application/json"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Checks the signature with the published keys, as a service does. */
    Jwt decoded(String token) {
        return NimbusJwtDecoder.withJwkSetUri(uri("/oauth2/jwks").toString())
                .build()
                .decode(token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
