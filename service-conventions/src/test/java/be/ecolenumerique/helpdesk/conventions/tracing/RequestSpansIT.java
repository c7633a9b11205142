package be.ecolenumerique.helpdesk.conventions.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spans of requests on their way to a collector, over OTLP. */
class RequestSpansIT {
    private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer collector;

    @SuppressWarnings("NullAway.Init")
    private static RunningSample sample;

    @BeforeAll
    static void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", RequestSpansIT::collect);
        collector.start();
        sample = RunningSample.start(
                "helpdesk.traces.endpoint=http://localhost:"
                        + collector.getAddress().getPort() + "/v1/traces",
                "helpdesk.traces.every=50ms");
    }

    @AfterAll
    static void stop() {
        sample.close();
        collector.stop(0);
    }

    /** Strings stand in OTLP's protobuf as they are. */
    private static void collect(HttpExchange exchange) throws IOException {
        RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String received() {
        return String.join("", RECEIVED);
    }

    @Test
    void givenARequestInATrace_whenAnswered_thenItsSpanIsCollectedByTheNameOfItsPattern_andTheAnswerIsOfThatTrace() {
        var answer = sample.send(sample.as("technician", "/api/v1/things").header("traceparent", CAUSE));

        assertThat(answer.body()).contains("0af7651916cd43dd8448eb211c80319c");
        await().until(() -> received().contains("GET /api/v1/things"));
        assertThat(received()).contains("http.response.status_code");
    }

    @Test
    void givenALink_whenItsPageIsShown_thenNothingOfItsTokenIsCollected() {
        sample.send(sample.to("/answers/SECRETTOKEN"));

        await().until(() -> received().contains("GET /answers/{token}"));
        assertThat(received()).doesNotContain("SECRETTOKEN");
    }

    @Test
    void givenAProbe_whenAnswered_thenItLeavesNoSpan() {
        sample.send(sample.toManagement("/actuator/health/liveness"));
        sample.send(sample.as("technician", "/api/v1/things/broken"));

        await().until(() -> received().contains("GET /api/v1/things/{id}"));
        assertThat(received()).doesNotContain("actuator").doesNotContain("secret inside");
    }
}
