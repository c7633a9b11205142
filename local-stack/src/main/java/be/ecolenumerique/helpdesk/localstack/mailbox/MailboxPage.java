package be.ecolenumerique.helpdesk.localstack.mailbox;

import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the mailbox on the loopback interface: {@code /} lists, {@code /mails/3} shows the third, {@code /mails/3/html}, {@code /ics} and
 * {@code /raw} are its parts. Mail is somebody else's text: it is escaped, and its HTML is shown in a sandbox.
 */
public final class MailboxPage implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/mails/(\\d{1,6})(?:/(html|ics|raw))?");

    private final HttpServer server;
    private final MailboxViews views;

    private MailboxPage(HttpServer server, MailboxViews views) {
        this.server = server;
        this.views = views;
    }

    public static MailboxPage start(int port, Mailbox mailbox) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var page = new MailboxPage(server, new MailboxViews(mailbox));
            server.createContext("/", page::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot show the mailbox on port " + port, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var shown = shown(exchange.getRequestURI().getPath());
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", shown.type());
            headers.set("Content-Security-Policy", shown.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            var body = shown.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(shown.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Shown shown(String path) {
        Matcher matcher = PATH.matcher(path);
        if (path.equals("/")) {
            return views.list();
        }
        return matcher.matches() ? views.part(Integer.parseInt(matcher.group(1)), matcher.group(2)) : Shown.nothing();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
