package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records the commands that reach it and answers as it is told; gives tokens for client credentials as well. */
public final class CommandEndpoint implements AutoCloseable {
    public static final String SECRET = "a-secret-of-this-test";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile Function<Received, Reply> answering = command -> Reply.accepted(9);

    private CommandEndpoint(HttpServer server) {
        this.server = server;
    }

    public static CommandEndpoint start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            var endpoint = new CommandEndpoint(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/v1/tickets/", endpoint::command);
            server.createContext(
                    "/.well-known/openid-configuration", e -> reply(e, 200, Map.of(), endpoint.metadata()));
            server.createContext("/token", endpoint::token);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answering(Function<Received, Reply> answers) {
        answering = answers;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public void forget() {
        received.clear();
    }

    public int tokensGiven() {
        return tokens.get();
    }

    /** A client of this endpoint, as the service would have it. */
    public TicketCommands client(Duration timeout) {
        return client(timeout, new SimpleMeterRegistry());
    }

    public TicketCommands client(Duration timeout, MeterRegistry metrics) {
        var settings = new CommandServiceProperties(
                URI.create(uri()),
                URI.create(uri()),
                new CommandServiceProperties.Registration("approval-service", SECRET),
                timeout);
        return new CommandServiceConfiguration()
                .ticketCommands(settings, metrics, ObservationRegistry.NOOP, Spans.unexported());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void command(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var command = new Received(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                String.valueOf(headers.getFirst(TicketCommands.IDEMPOTENCY_KEY)),
                String.valueOf(headers.getFirst("Authorization")),
                JSON.readTree(exchange.getRequestBody().readAllBytes()));
        received.add(command);
        Reply answer = answering.apply(command);
        reply(exchange, answer.status(), answer.headers(), answer.body());
    }

    private void token(HttpExchange exchange) throws IOException {
        String token = "token-" + tokens.incrementAndGet();
        reply(
                exchange,
                200,
                Map.of(),
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private String metadata() {
        return """
               {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                "subject_types_supported": ["public"]}
               """.formatted(uri());
    }

    private static void reply(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        headers.forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** @param line method and path */
    public record Received(String line, String key, String authorization, JsonNode body) {
        public String ticket() {
            return line.replaceFirst(".*/tickets/([^/]+)/.*", "$1");
        }
    }

    /** What the command service answers. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply accepted(long version) {
            return new Reply(200, Map.of(), "{\"reference\":\"TECH-1\",\"version\":" + version + "}");
        }

        public static Reply problem(int status, String code) {
            return new Reply(status, Map.of(), "{\"code\":\"" + code + "\"}");
        }

        public Reply retryAfter(int seconds) {
            return new Reply(status, Map.of("Retry-After", Integer.toString(seconds)), body);
        }
    }
}
