package be.ecolenumerique.helpdesk.query.testing;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import be.ecolenumerique.helpdesk.query.TicketQueryService;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real Kafka and MongoDB, once for all tests of this JVM; each test has tickets of its own. */
public final class RunningQueryService {
    public static final int READS_AT_ONCE = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RunningQueryService SHARED = new RunningQueryService();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger lastTicket = new AtomicInteger(1000);
    private final ConfigurableApplicationContext service;
    public final TestIssuer issuer = TestIssuer.start();
    public final CommandServiceDouble commandService = CommandServiceDouble.start();
    public final NotificationServiceDouble notificationService = NotificationServiceDouble.start();
    public final TestRelay events;

    private RunningQueryService() {
        String kafka = SharedBackends.kafka().bootstrapServers();
        TestTopics.createAll(kafka);
        events = new TestRelay(kafka);
        Cast.enter(events, issuer);
        service = new SpringApplicationBuilder(TicketQueryService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + SharedBackends.mongoUri(RunningQueryService.class),
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--helpdesk.list-streams.heartbeat=300ms",
                        "--helpdesk.reads.most-at-once=" + READS_AT_ONCE,
                        "--helpdesk.reads.of-one-company-per-second=10000",
                        "--helpdesk.clients.command-url=" + commandService.uri(),
                        "--helpdesk.clients.notification-url=" + notificationService.uri(),
                        "--helpdesk.clients.issuer-uri=" + commandService.uri(),
                        "--helpdesk.clients.registration.client-secret=secret");
        await().atMost(PATIENCE)
                .until(() -> management("/actuator/health/readiness").statusCode() == 200);
    }

    public static RunningQueryService get() {
        return SHARED;
    }

    /** A reference that no other test uses. */
    public String newReference() {
        return "TECH-" + lastTicket.incrementAndGet();
    }

    /** Publishes the story and comes back when the list shows it. */
    public void knows(TicketStory story) {
        events.publish(story.events());
        String token = story.ticket() + ":" + story.last().sequence();
        await().atMost(PATIENCE)
                .until(() -> get(Cast.TECHNICIAN, "/api/v1/tickets/" + story.ticket(), Reads.CONSISTENCY_TOKEN, token)
                                .statusCode()
                        == 200);
    }

    /** Publishes what the manager did to a company, as the event of it with this number. */
    public void tells(long sequence, DirectoryEvent.SupplierEvent event) {
        events.publish(Cast.byTheManager(sequence, event));
    }

    public HttpResponse<String> get(Cast caller, String path, String... headers) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path)), caller, headers);
    }

    /** A stream of events, for a test that reads it while it comes. */
    public EventStream events(String token, String... headers) {
        var request = HttpRequest.newBuilder(uri("local.server.port", "/api/v1/tickets/changes"))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return EventStream.open(http, request.build());
    }

    public EventStream events(Cast caller, String... headers) {
        return events(caller.token(issuer), headers);
    }

    public HttpResponse<String> head(Cast caller, String path, String... headers) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path)).HEAD(), caller, headers);
    }

    public HttpResponse<String> post(Cast caller, String path) {
        return send(
                HttpRequest.newBuilder(uri("local.server.port", path)).POST(HttpRequest.BodyPublishers.noBody()),
                caller);
    }

    public HttpResponse<String> getWithToken(String token, String path) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path)).header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> anonymously(String path) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path)));
    }

    public HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(uri("local.management.port", path)));
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Cast caller, String... headers) {
        request.header("Authorization", "Bearer " + caller.token(issuer));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String port, String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getRequiredProperty(port) + path);
    }
}
