package be.ecolenumerique.helpdesk.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An identity provider at which everybody has an account already, as far as the command service asks; it can be away. */
final class StandInKeycloak implements AutoCloseable {
    private static final String ADMINISTRATION = "/admin/realms/helpdesk/";

    private HttpServer server = listening(0);
    private final int port = server.getAddress().getPort();

    Map<String, String> settings() {
        return Map.of(
                "helpdesk.keycloak.issuer", "http://localhost:" + port + "/realms/helpdesk",
                "helpdesk.keycloak.client-id", "ticket-command-service",
                "helpdesk.keycloak.client-secret", "nobody-checks-it",
                "helpdesk.portal-url", "http://localhost/portal");
    }

    void start() {
        server = listening(port);
    }

    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }

    private static HttpServer listening(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/realms/", exchange -> answer(exchange, "{\"access_token\":\"a-token\"}"));
            server.createContext(ADMINISTRATION + "organizations", exchange -> answer(exchange, "[]"));
            server.createContext(ADMINISTRATION + "users", exchange -> answer(exchange, "[{\"id\":\"somebody\"}]"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
