package be.ecolenumerique.helpdesk.query.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the notification service where it is asked for the mails of a ticket. */
public final class NotificationServiceDouble {
    private static final String PATH = "/api/v1/tickets/";

    private final HttpServer server;
    private final Map<String, String> ledgers = new ConcurrentHashMap<>();
    private final Set<String> hesitating = ConcurrentHashMap.newKeySet();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private NotificationServiceDouble(HttpServer server) {
        this.server = server;
    }

    public static NotificationServiceDouble start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var made = new NotificationServiceDouble(server);
            server.createContext(PATH, made::answer);
            server.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it answers about this ticket; of the others it has not heard. */
    public void has(String ticket, String ledger) {
        ledgers.put(PATH + ticket + "/mails", ledger);
    }

    /** It does not answer about this ticket when it is asked first. */
    public void hesitatesAbout(String ticket) {
        hesitating.add(PATH + ticket + "/mails");
    }

    /** With which it was asked. */
    public List<String> tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        String ledger = ledgers.get(path);
        byte[] body = (ledger == null ? "{}" : ledger).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(hesitating.remove(path) ? 503 : ledger == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
