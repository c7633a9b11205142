package be.ecolenumerique.helpdesk.approval;

import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint;
import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service on real Kafka and MongoDB, the command service being a recording endpoint; one for all tests. */
public final class RunningService implements AutoCloseable {
    public static final String ORIGIN = "https://helpdesk.example";

    private final CommandEndpoint commands = CommandEndpoint.start();
    private final TestIssuer issuer = TestIssuer.start();
    private final SettableClock clock = new SettableClock(TicketStory.MORNING);
    private final TestRelay topic = relay();
    private final Path keys = directory();
    private final LinkKey key = LinkKey.generate("2026-a").publish(keys);
    private final String database = SharedBackends.mongoUri(RunningService.class);
    private ConfigurableApplicationContext context = started(Map.of());

    private RunningService() {}

    private static TestRelay relay() {
        String servers = SharedBackends.kafka().bootstrapServers();
        TestTopics.createAll(servers);
        return new TestRelay(servers);
    }

    public static RunningService shared() {
        return Shared.ONE;
    }

    public static RunningService start() {
        return new RunningService();
    }

    public CommandEndpoint commands() {
        return commands;
    }

    public SettableClock clock() {
        return clock;
    }

    public TestRelay topic() {
        return topic;
    }

    public LinkKey key() {
        return key;
    }

    public Path keys() {
        return keys;
    }

    public String uri(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** As somebody with this role sees it; nobody in particular where it is empty. */
    public HttpResponse<String> page(String path, String role) {
        var request = HttpRequest.newBuilder(URI.create(uri(path)));
        if (!role.isEmpty()) {
            request.header(
                    "Authorization",
                    "Bearer " + issuer.token("somebody").roles(role).signed());
        }
        return fetch(request.build());
    }

    public String page(String path) {
        return fetch(uri(path));
    }

    public String managementPage(String path) {
        return fetch("http://localhost:" + context.getEnvironment().getProperty("local.management.port") + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** With the same store, after a stop of any length. */
    public void restart() {
        context.close();
        context = started(Map.of());
    }

    @Override
    public void close() {
        context.close();
        topic.close();
        commands.close();
        issuer.close();
    }

    private ConfigurableApplicationContext started(Map<String, String> more) {
        return new SpringApplicationBuilder(ApprovalService.class)
                .initializers(c ->
                        ((GenericApplicationContext) c).registerBean(DomainClock.class, () -> DomainClock.real(clock)))
                .run(Stream.concat(settings().entrySet().stream(), more.entrySet().stream())
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "0"),
                Map.entry("spring.mongodb.uri", database),
                Map.entry(
                        "spring.kafka.bootstrap-servers", SharedBackends.kafka().bootstrapServers()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.uri()),
                Map.entry("helpdesk.answers-url", ORIGIN + "/answers"),
                Map.entry("helpdesk.link-keys.public", keys.toString()),
                Map.entry("helpdesk.link-keys.refresh", "100ms"),
                Map.entry("helpdesk.bad-links.per-address", "100000"),
                Map.entry("helpdesk.bad-links.per-ticket", "100"),
                Map.entry("helpdesk.clients.command-url", commands.uri()),
                Map.entry("helpdesk.clients.issuer-uri", commands.uri()),
                Map.entry("helpdesk.clients.registration.client-secret", CommandEndpoint.SECRET),
                Map.entry("helpdesk.clients.timeout", "10s"),
                Map.entry("helpdesk.approval.sweep-interval", "100ms"),
                Map.entry("helpdesk.approval.backlog-interval", "100ms"));
    }

    private static String fetch(String uri) {
        return fetch(HttpRequest.newBuilder(URI.create(uri)).build()).body();
    }

    private static HttpResponse<String> fetch(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("link-keys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final RunningService ONE = start();
    }
}
