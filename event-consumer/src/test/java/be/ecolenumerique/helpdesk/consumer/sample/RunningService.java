package be.ecolenumerique.helpdesk.consumer.sample;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service on ports of its own, with the issuer that it trusts. */
public final class RunningService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private final ConfigurableApplicationContext service;

    public RunningService(String topic, String mongoUri) {
        this.service = new SpringApplicationBuilder(SampleService.class)
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "helpdesk.service=sample",
                        "sample.topic=" + topic,
                        "spring.mongodb.uri=" + mongoUri,
                        "spring.kafka.bootstrap-servers="
                                + SharedBackends.kafka().bootstrapServers(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri())
                .run();
    }

    public JournalProjection projection() {
        return service.getBean(JournalProjection.class);
    }

    public HttpResponse<String> get(String role, String path) {
        return send(as(role, path));
    }

    public HttpResponse<String> post(String role, String path) {
        return send(as(role, path).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String role, String path, String body) {
        return send(as(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(at("local.management.port", path)));
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
    }

    private HttpRequest.Builder as(String role, String path) {
        String token = issuer.token("somebody").roles(role).signed();
        return HttpRequest.newBuilder(at("local.server.port", path)).header("Authorization", "Bearer " + token);
    }

    private URI at(String port, String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getRequiredProperty(port) + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
