package be.ecolenumerique.helpdesk.localstack.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsIT {

    private static final String TWO_BLOCKED = """
            {"items":[{"projection":"tickets","aggregate":"TECH-175","fromSequence":4,"partition":3,"offset":17,"since":"2026-03-02T08:00:00Z","reason":"GAP"},\
            {"projection":"subscriptions","aggregate":"SUB:TECH-9","fromSequence":1,"partition":0,"offset":2,"since":"2026-03-02T09:00:00Z","reason":"UNDECODABLE"}]}""";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer door;

    OpsIT() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        door.createContext("/", exchange -> {
            try (exchange) {
                var request = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath();
                asked.add(request + " " + exchange.getRequestHeaders().getFirst("Authorization"));
                var body =
                        bodies.getOrDefault(request, "{\"code\":\"not-found\"}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(bodies.containsKey(request) ? 200 : 404, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @Test
    void givenBlockedAggregates_whenListed_thenEachIsOneLine() throws Exception {
        bodies.put("GET /api/v1/ops/query/dead-letters", TWO_BLOCKED);

        var said = ops("dead-letters", "list", "query");

        assertThat(said.code()).isZero();
        assertThat(said.output().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("query", "TECH-175", " 4 ", "GAP", "2026-03-02T08:00:00Z"),
                        line -> assertThat(line).contains("SUB:TECH-9", " 1 ", "UNDECODABLE"));
        assertThat(asked).containsExactly("GET /api/v1/ops/query/dead-letters Bearer local-token");
    }

    @Test
    void givenNothingBlocked_whenAllAreListed_thenEachConsumerIsAskedAndNothingIsSaid() throws Exception {
        List.of("query", "notification", "approval")
                .forEach(service -> bodies.put("GET /api/v1/ops/" + service + "/dead-letters", "{\"items\":[]}"));

        assertThat(ops("dead-letters", "list")).isEqualTo(new Script(0, ""));
        assertThat(asked).hasSize(3);
    }

    @Test
    void givenBlockedAggregate_whenRepaired_thenItsServiceIsTold() throws Exception {
        bodies.put("POST /api/v1/ops/approval/dead-letters/TECH-175/repair", "{\"aggregate\":\"TECH-175\"}");

        var said = ops("dead-letters", "repair", "approval", "TECH-175");

        assertThat(said).isEqualTo(new Script(0, "TECH-175 est de nouveau suivi par approval"));
    }

    @Test
    void givenAggregateThatIsNotBlocked_whenRepaired_thenItFailsWithTheAnswer() throws Exception {
        var said = ops("dead-letters", "repair", "approval", "TECH-1");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.output()).contains("404", "not-found");
    }

    @Test
    void givenMistake_whenCalled_thenUsageIsShown() throws Exception {
        assertThat(ops("dead-letters", "repair").code()).isEqualTo(2);
        assertThat(ops("dead-letters", "list", "command").output()).contains("Service inconnu : command");
    }

    private Script ops(String... arguments) throws IOException, InterruptedException {
        var url = "http://localhost:" + door.getAddress().getPort();
        return Script.run("../ops", Map.of("HELPDESK_URL", url, "HELPDESK_TOKEN", "local-token"), arguments);
    }
}
