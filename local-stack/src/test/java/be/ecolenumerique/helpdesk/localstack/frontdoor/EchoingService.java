package be.ecolenumerique.helpdesk.localstack.frontdoor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands behind the door and answers what it was asked: its name, the method, the raw address, host and authorization. */
final class EchoingService implements AutoCloseable {

    private final HttpServer server;

    EchoingService(String name) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var asked = exchange.getRequestHeaders();
                var line = "%s %s %s host=%s authorization=%s"
                        .formatted(
                                name,
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                asked.getFirst("Host"),
                                asked.getFirst("Authorization"));
                var body = line.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Service", name);
                exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
