package be.ecolenumerique.helpdesk.query.testing;

import be.ecolenumerique.helpdesk.contracts.PersonId;
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

/**
 * Stands for the command service where people sign in for the first time and where it says what it keeps about them, and for
 * the issuer's token endpoint.
 */
public final class CommandServiceDouble implements AutoCloseable {
    public static final PersonId NEWCOMER = PersonId.of("P-000000000000000000000000000000ff");

    private static final String PEOPLE = "/internal/people/";
    private static final String DOSSIER_OF_NOBODY =
            dossier("\"erased\": false, \"records\": [], \"events\": [], \"invitationMails\": []");

    private final HttpServer server;
    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private final Set<String> hesitating = ConcurrentHashMap.newKeySet();
    private final List<String> signIns = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    private CommandServiceDouble(HttpServer server) {
        this.server = server;
    }

    public static CommandServiceDouble start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var made = new CommandServiceDouble(server);
            server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, made.discovery()));
            server.createContext("/token", e -> answer(e, 200, """
                    {"access_token": "of-the-query-service", "token_type": "Bearer", "expires_in": 300}
                    """));
            server.createContext("/internal/sign-ins", made::signIn);
            server.createContext(PEOPLE, made::dossier);
            server.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Bodies of the sign-ins, with the token they came with. */
    public List<String> signIns() {
        return signIns;
    }

    /** What sign-ins are answered from now on. */
    public void answering(int next) {
        status = next;
    }

    /**
     * What it keeps about a person from now on; of others it has no records.
     *
     * @param fields of the answer
     */
    public void keeps(PersonId person, String fields) {
        dossiers.put(pathOf(person), dossier(fields));
    }

    /** It does not answer about this person from now on. */
    public void isSilentAbout(PersonId person) {
        dossiers.put(pathOf(person), "");
    }

    /** It does not answer about this person when it is asked first. */
    public void hesitatesAbout(PersonId person) {
        hesitating.add(pathOf(person));
    }

    private static String pathOf(PersonId person) {
        return PEOPLE + person + "/dossier";
    }

    private static String dossier(String fields) {
        return "{\"earlierLeftOut\": false, " + fields + "}";
    }

    private void dossier(HttpExchange exchange) throws IOException {
        boolean isOurs = "Bearer of-the-query-service"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        String kept = dossiers.getOrDefault(path, DOSSIER_OF_NOBODY);
        boolean isSilent = kept.isEmpty() || hesitating.remove(path);
        answer(exchange, !isOurs ? 403 : isSilent ? 503 : 200, kept);
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        signIns.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        answer(exchange, status, "{\"person\": \"" + NEWCOMER + "\"}");
    }

    private String discovery() {
        return """
               {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
               """.formatted(uri());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
