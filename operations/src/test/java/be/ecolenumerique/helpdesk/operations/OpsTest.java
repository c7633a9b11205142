package be.ecolenumerique.helpdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpsTest {
    private static final String MAIL =
            "\"mail\":{\"id\":\"e.0123456789ab\",\"ticket\":\"TECH-1\",\"mail\":{\"state\":\"refused\"}}";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter written = new StringWriter();
    private final HttpServer door;
    private Optional<String> answer = Optional.empty();

    OpsTest() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        door.createContext("/api/v1/", exchange -> {
            try (exchange) {
                String request = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().toString().replaceFirst("/api/v1/(ops/)?", "");
                asked.add(request);
                byte[] body = bodies.getOrDefault(request, "{\"code\":\"not-found\",\"detail\":\"Introuvable\"}")
                        .getBytes(StandardCharsets.UTF_8);
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
    void givenAMailThatWaits_whenTheTicketsJourneyIsAsked_thenEachPageIsTold_andWhyItWaits() {
        bodies.put("GET tickets/TECH-175/journey?limit=100", """
                {"items":[{"version":1,"type":"ticket.opened","accepted":"2026-03-02T08:00:00Z","event":"e1","mails":[]}],
                 "mailsKnown":true,"next":"abc"}""");
        bodies.put("GET tickets/TECH-175/journey?limit=100&after=abc", """
                {"items":[{"version":2,"type":"ticket.supplier-assigned","accepted":"2026-03-02T08:01:00Z","event":"e2",
                 "mails":[{"recipient":"reference-mailbox","template":"supplier-assigned","state":"waiting","attempts":4,
                 "nextAttempt":"2026-03-02T09:00:00Z","reason":"RCPT 450"}]}],"mailsKnown":true}""");

        int code = ops("journey", "TECH-175");

        assertThat(code).as(written.toString()).isZero();
        assertThat(written.toString())
                .contains("1 ticket.opened", "2 ticket.supplier-assigned")
                .contains("reference-mailbox : supplier-assigned, waiting 2026-03-02T09:00:00Z, 4 essai(s), RCPT 450")
                .doesNotContain("ne répond pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAP", "UNDECODABLE", "UNKNOWN_TYPE", "UNUSABLE", "NOT_STORABLE", "OTHER_HISTORY"})
    void givenReason_whenExplained_thenItsOwnWordsAreThere(String reason) {
        bodies.put(
                "GET query/dead-letters/TECH-1",
                "{\"items\":[{\"blocked\":{\"reason\":\"" + reason + "\"},\"kept\":\"GAP\"}]}");

        assertThat(ops("dead-letters", "explain", "query", "TECH-1")).isZero();
        assertThat(written.toString()).contains(Texts.of(reason + ".means"), Texts.of(reason + ".do"));
    }

    @Test
    void givenNothingThere_whenRepaired_thenItFailsWithTheAnswer_andTheOthersAreDone() {
        bodies.put("POST approval/dead-letters/TECH-2/repair", "{\"aggregate\":\"TECH-2\"}");

        assertThat(ops("dead-letters", "repair", "approval", "TECH-1", "TECH-2"))
                .isEqualTo(1);
        assertThat(written.toString()).contains("404 not-found", "TECH-2 est de nouveau suivi par approval");
    }

    @Test
    void givenRefusedMail_whenTriedAgain_thenAskedFirst_andOnlyOuiMeansYes() {
        bodies.put(
                "POST notification/mails/e.0123456789ab/retry?dryRun=true", "{\"effect\":\"sent-again\"," + MAIL + "}");
        bodies.put("POST notification/mails/e.0123456789ab/retry", "{\"effect\":\"sent-again\"," + MAIL + "}");

        assertThat(ops("mails", "retry", "e.0123456789ab")).isEqualTo(Ops.NOT_CONFIRMED);
        answer = Optional.of("o");
        assertThat(ops("mails", "retry", "e.0123456789ab")).isEqualTo(Ops.NOT_CONFIRMED);
        assertThat(asked).allMatch(request -> request.endsWith("dryRun=true"));
        answer = Optional.of("oui");
        assertThat(ops("mails", "retry", "e.0123456789ab")).isZero();
        assertThat(asked).last().isEqualTo("POST notification/mails/e.0123456789ab/retry");
    }

    @Test
    void givenInvitations_whenAskedForOnePersons_thenWhenAndByWhomTheyWereMailed_andHowTheyEnded() {
        bodies.put("GET command/invitations?person=P-1", """
                {"companies":[{"supplier":"SUP-2","attempts":3,"failure":"POST token was answered 401"},{"supplier":"SUP-1","attempts":0}],
                 "mails":[{"person":"P-1","supplier":"SUP-1","asked":"t2","state":"waiting","provider":"https://id"},
                 {"person":"P-1","supplier":"SUP-1","asked":"t0","state":"sent","sentAt":"t1","provider":"https://id","end":"expired","endedAt":"t9"}]}""");

        assertThat(ops("mails", "invitations", "--person", "P-1")).isZero();
        assertThat(written.toString().lines())
                .containsExactly(
                        "SUP-2 : 3 essai(s) en vain, POST token was answered 401",
                        "P-1  SUP-1  invitation  waiting  demandée t2, envoyée - par https://id, fin - -",
                        "P-1  SUP-1  invitation  sent  demandée t0, envoyée t1 par https://id, fin expired t9");
    }

    @Test
    void givenWaitingMail_whenStoppedDry_thenNothingIsDone() {
        bodies.put("POST notification/mails/e.0123456789ab/stop?dryRun=true", "{\"effect\":\"stopped\"," + MAIL + "}");

        assertThat(ops("mails", "stop", "e.0123456789ab", "--reason", "x", "--dry-run"))
                .isZero();
        assertThat(asked).hasSize(1);
    }

    @Test
    void givenExaminedLog_whenUnsound_thenFindingsInWordsAndExitCode() {
        bodies.put(
                "GET command/log/verification",
                "{\"state\":\"log\"}\n{\"state\":\"unsound\",\"findings\":[{\"code\":\"missing-number\",\"where\":\"7-7\"}]}\n");

        assertThat(ops("log", "verify")).isEqualTo(1);
        assertThat(written.toString()).contains("numéro manquant : 7-7");
    }

    @Test
    void givenControlCharactersInAnAnswer_whenShown_thenTheyDoNotReachTheTerminal() {
        bodies.put(
                "GET query/dead-letters",
                "{\"items\":[{\"aggregate\":\"\\u001b[2J\",\"fromSequence\":1,\"reason\":\"GAP\",\"since\":\"x\",\"projection\":\"y\"}]}");

        assertThat(ops("dead-letters", "list", "query")).isZero();
        assertThat(written.toString()).doesNotContain("\u001b").contains("?[2J");
    }

    @Test
    void givenStatusCommands_whenAsked_thenTheirFiguresAreSaid() {
        bodies.put(
                "GET command/relay",
                "{\"position\":5,\"tail\":7,\"waiting\":2,\"oldestWaiting\":\"2026-03-02T08:00:00Z\",\"ageSeconds\":9,"
                        + "\"lease\":{\"owner\":\"o\",\"epoch\":1,\"until\":\"u\",\"held\":false}}");
        bodies.put(
                "GET approval/approvals?limit=50",
                "{\"pending\":3,\"overdue\":1,\"oldestOverdueSeconds\":60,\"now\":\"n\",\"items\":[{\"ticket\":\"TECH-9\",\"step\":\"close\"}]}");
        bodies.put(
                "GET command/actions?limit=50",
                "{\"items\":[{\"at\":\"t\",\"type\":\"ops.mail-stopped\",\"by\":\"abc\",\"targets\":{\"mail\":\"m\"},\"reason\":\"r\"}]}");

        assertThat(ops("relay")).isZero();
        assertThat(ops("approvals")).isZero();
        assertThat(ops("actions", "command")).isZero();
        assertThat(written.toString())
                .contains("2 en attente", "Personne ne copie", "1 en retard", "clôture à faire", "ops.mail-stopped");
    }

    @Test
    void givenAGenerationThatIsBuilt_whenSwitched_thenShownAndAskedFirst() {
        bodies.put(
                "GET query/read-models",
                "{\"generation\":1,\"next\":{\"generation\":2,\"phase\":\"ready\",\"left\":0,\"eventsPerSecond\":4200,"
                        + "\"comparison\":{\"tickets\":7,\"versions\":21,\"differences\":0,\"examples\":[]}}}");
        bodies.put("POST query/read-models/switch", "{\"generation\":2,\"previous\":1}");

        assertThat(ops("read-model", "switch")).isEqualTo(Ops.NOT_CONFIRMED);
        assertThat(asked).containsExactly("GET query/read-models");
        answer = Optional.of("oui");
        assertThat(ops("read-model", "switch")).isZero();
        assertThat(written.toString())
                .contains("prête à être affichée", "4200 par seconde", "7 tickets, 21 versions, 0 différences")
                .contains("Génération affichée : 2", "Gardée pour revenir : 1");
    }

    @Test
    void givenAGeneration_whenDroppedDry_thenNothingIsDone() {
        bodies.put("POST query/read-models/1/drop?dryRun=true", "{\"generation\":2,\"previous\":1}");

        assertThat(ops("read-model", "drop", "1", "--dry-run")).isZero();
        assertThat(asked).hasSize(1);
        assertThat(written.toString()).contains("toutes les collections de la génération 1");
    }

    @Test
    void givenNoCommand_whenCalled_thenTheCommandsAreShown() {
        assertThat(ops()).isEqualTo(2);
        assertThat(written.toString()).contains("Commande incorrecte", "dead-letters", "HELPDESK_TOKEN");
    }

    private int ops(String... arguments) {
        var out = new PrintWriter(written, true);
        var desk = Desk.of(
                Map.of("HELPDESK_URL", "http://localhost:" + door.getAddress().getPort(), "HELPDESK_TOKEN", "a-token"));
        return Ops.run(new Session(desk, out, out, question -> answer), arguments);
    }
}
