package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.command.TicketCommandService;
import be.ecolenumerique.helpdesk.command.publishing.SharedTopics;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole command service on ports of its own, and the issuer that it trusts. */
final class RunningCommandService implements AutoCloseable {
    /** Tests send more than one company does. */
    private static final String NO_RATE = "helpdesk.writes.of-one-company-per-second=10000";

    private final TestIssuer issuer;
    private final ConfigurableApplicationContext context;

    private RunningCommandService(TestIssuer issuer, String mongoUri, String... settings) {
        this.issuer = issuer;
        context = new SpringApplicationBuilder(TicketCommandService.class, OwnEventLoops.class, SharedTopics.class)
                .properties(NO_RATE)
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + mongoUri,
                        "--spring.kafka.bootstrap-servers="
                                + SharedBackends.kafka().bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--helpdesk.addresses.key=a key that is used in tests and nowhere else");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> http().get("", "/readyz").status() == 200);
    }

    /** The one that tests share which change nothing but their own tickets. */
    static RunningCommandService shared() {
        return Shared.SERVICE;
    }

    static RunningCommandService start(String mongoUri, String... settings) {
        return new RunningCommandService(TestIssuer.start(), mongoUri, settings);
    }

    /** For the same callers, as the next version of a deployment does. */
    RunningCommandService next(String mongoUri) {
        return new RunningCommandService(issuer, mongoUri);
    }

    /** As on SIGTERM; the issuer stays. */
    void stop() {
        context.close();
    }

    TestIssuer issuer() {
        return issuer;
    }

    Http http() {
        return new Http("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Http management() {
        return new Http("http://localhost:" + context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        stop();
        issuer.close();
    }

    private static final class Shared {
        static final RunningCommandService SERVICE = start(SharedBackends.mongoUri(RunningCommandService.class));
    }
}
