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

    private static final String ONE_FAULT = """
            {"items":[{"blocked":{"projection":"approvals","aggregate":"TECH-175","fromSequence":2,"reason":"UNUSABLE"},\
            "fault":{"reason":"UNUSABLE","headers":{"eventId":"an-event"}}}]}""";

    private static final String GIVEN_UP = """
            {"done":true,"aggregate":"TECH-175","projection":"approvals","event":{"reason":"UNUSABLE",\
            "headers":{"eventId":"an-event","sequence":"2","type":"ticket.comment-added"}},"waiting":{"first":2,"last":3,"count":2}}""";

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

    /** A script has no terminal: without --yes it is shown what would be done, and nothing is. */
    @Test
    void givenFaultyEvent_whenDiscarded_thenShownFirst_andDoneOnlyWhenConfirmed() throws Exception {
        bodies.put("GET /api/v1/ops/approval/dead-letters/TECH-175", ONE_FAULT);
        bodies.put("POST /api/v1/ops/approval/dead-letters/TECH-175/discard", GIVEN_UP);

        var unconfirmed = ops("dead-letters", "discard", "approval", "TECH-175", "--reason", "illisible");
        int before = asked.size();
        var confirmed = ops("dead-letters", "discard", "approval", "TECH-175", "--reason", "illisible", "--yes");

        assertThat(unconfirmed.code()).as(unconfirmed.output()).isEqualTo(3);
        assertThat(unconfirmed.output()).contains("an-event", "ticket.comment-added", "--yes");
        assertThat(before).isEqualTo(2);
        assertThat(confirmed.code()).as(confirmed.output()).isZero();
        assertThat(confirmed.output()).contains("abandonné", "TECH-175 est de nouveau suivi par approval");
        assertThat(asked).hasSize(5);
    }

    @Test
    void givenMistake_whenCalled_thenUsageIsShown() throws Exception {
        assertThat(ops("dead-letters", "repair").code()).isEqualTo(2);
        assertThat(ops("dead-letters", "list", "command").output()).contains("Commande incorrecte", "Utilisation");
    }

    private Script ops(String... arguments) throws IOException, InterruptedException {
        var url = "http://localhost:" + door.getAddress().getPort();
        return Script.run("../ops", Map.of("HELPDESK_URL", url, "HELPDESK_TOKEN", "local-token"), arguments);
    }
}
