package be.ecolenumerique.helpdesk.conventions.sample;

import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service on ports of its own, with the issuer that it trusts. */
public final class RunningSample implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    public final TestIssuer issuer;

    private RunningSample(TestIssuer issuer, String... settings) {
        this.issuer = issuer;
        this.service = new SpringApplicationBuilder(SampleService.class)
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "helpdesk.security.public-paths=/answers/**",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri())
                .properties(settings)
                .run();
    }

    public static RunningSample start(String... settings) {
        return new RunningSample(TestIssuer.start(), settings);
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port("local.server.port") + path));
    }

    public HttpRequest.Builder toManagement(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port("local.management.port") + path));
    }

    public HttpRequest.Builder as(String role, String path) {
        return to(path).header(
                        "Authorization",
                        "Bearer " + issuer.token("somebody").roles(role).signed());
    }

    public HttpResponse<String> post(String role, String path, String json) {
        return send(as(role, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> get(String role, String path) {
        return send(as(role, path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
    }

    private String port(String property) {
        return service.getEnvironment().getRequiredProperty(property);
    }
}
