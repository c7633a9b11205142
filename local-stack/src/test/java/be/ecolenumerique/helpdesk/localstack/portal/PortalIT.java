package be.ecolenumerique.helpdesk.localstack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.localstack.frontdoor.FrontDoor;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class PortalIT {

    private static final String TICKET = """
            {"reference":"TECH-175","summary":"<b>Exemple</b>","status":"COMPLETED","requestType":"SUPPLIER_RETURN","createdAt":"2026-02-20T11:19:00Z",
             "creator":{"name":"Quentin Delrée"},"school":{"fi":"5136","fe":"2559","name":"Borlon","address":"Tige du Bois de Gras"},
             "contact":{"name":"Enseignant de démo","phone":"0123/456789"},"equipment":{"lot":"00","model":"Exemple de matériel"},
             "assetTag":"ENXXX","description":"Diagnostic","completion":{"summary":"Alimentation remplacée"},
             "approval":{"pending":true,"dueAt":"2026-03-17T08:00:00Z"},
             "participants":[{"role":"CREATOR","person":{"name":"Quentin Delrée"}},{"role":"SUPPLIER","supplier":{"name":"Fournisseur de démo"}}],
             "activity":{"items":[{"event":"intervention-scheduled","at":"2026-03-01T08:00:00Z","by":{"person":{"name":"Marie"}},
               "content":{"appointment":"2026-03-02T08:00:00Z","text":"Bonjour"}},
               {"event":"reopened","at":"2026-03-01T08:00:00Z","by":{"role":"approval-service","onBehalfOf":{"name":"Enseignant"}}},
               {"event":"closed-automatically","at":"2026-03-17T08:00:00Z","by":{"role":"approval-service"}}]}}""";
    private static final String LIST = "{\"total\":1,\"items\":[" + TICKET + "]}";

    private static Backstage backstage;
    private static ConfigurableApplicationContext door;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void open() throws IOException {
        backstage = new Backstage();
        backstage.lay("/api/v1/tickets", LIST);
        backstage.lay("/api/v1/tickets/TECH-175", TICKET);
        door = SpringApplication.run(
                FrontDoor.class,
                "--spring.config.name=front-door",
                "--server.port=0",
                "--management.server.port=0",
                "--front-door.issuer=" + backstage.address(),
                "--front-door.services.query=" + backstage.address());
    }

    @AfterAll
    static void close() {
        door.close();
        backstage.close();
    }

    @Test
    void givenLinkOfAMail_whenOpenedBySomebodyNew_thenAfterSigningInTheTicketIsThere() throws Exception {
        var first = get("/portal/tickets/TECH-175");
        assertThat(location(first)).isEqualTo("/portal/sign-in");

        var page = get(location(get(signedIn())));

        assertThat(page.body())
                .contains("&lt;b&gt;Exemple&lt;/b&gt;", "Terminé", "FI 5136 - FE 2559 - Borlon (Tige du Bois de Gras)")
                .contains("Ecole Numérique - Lot 00 - Exemple de matériel", "20 février 2026 à 12h19")
                .contains("1 approbation nécessaire, au plus tard le 17 mars 2026 à 9h00", "Quentin Delrée (Créateur)")
                .contains("<strong>Marie</strong> Intervention en cours : 2 mars 2026 à 9h00", "Bonjour")
                .contains(
                        "<strong>Enseignant</strong> Rouvert",
                        "<strong>Ecole Numérique</strong> Clôturé au bout de 15 jours")
                .doesNotContain("Responsable", "<b>");
        assertThat(backstage.asked()).anyMatch(asked -> asked.startsWith("/api/v1/tickets/TECH-175 Bearer t"));
    }

    @Test
    void givenReader_whenListIsFiltered_thenTheQueryServiceIsAskedForThat() throws Exception {
        get(signedIn());

        var page = get("/portal/tickets?text=TECH%20%26&view=all");

        assertThat(page.body()).contains("1 demande(s)", "TECH-175", "Quentin Delrée", "--", "value=\"TECH &amp;\"");
        assertThat(backstage.asked())
                .anyMatch(asked -> asked.startsWith("/api/v1/tickets?view=all&text=TECH%20%26 Bearer t"));
    }

    @Test
    void givenReader_whenTicketIsNotTheirs_thenAPageSaysSo() throws Exception {
        get(signedIn());

        var page = get("/portal/tickets/TECH-1");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("n'est pas la vôtre");
    }

    @Test
    void givenReader_whenSigningOut_thenTheNextPageAsksWhoTheyAre() throws Exception {
        get(signedIn());

        assertThat(location(get("/portal/sign-out"))).isEqualTo(backstage.address() + "/logout");
        assertThat(location(get("/portal/tickets"))).isEqualTo("/portal/sign-in");
    }

    @Test
    void givenCodeWithTheStateOfAnotherBrowser_whenItComesBack_thenRefused() throws Exception {
        get("/portal/sign-in");

        assertThat(get("/portal/callback?code=c&state=stolen").statusCode()).isEqualTo(400);
    }

    @Test
    void givenSignIn_whenCodeIsExchanged_thenTheVerifierOfTheChallengeGoesWithIt() throws Exception {
        get(signedIn());

        assertThat(backstage.asked())
                .anyMatch(asked -> asked.startsWith("/oauth2/token ")
                        && asked.contains("code=c&")
                        && asked.matches(".*code_verifier=[\\w-]{43}.*"));
    }

    /** Starts to sign in; answers the address to which the issuer sends the browser back. */
    private String signedIn() throws IOException, InterruptedException {
        var authorize = location(get("/portal/sign-in"));
        assertThat(authorize)
                .startsWith(backstage.address() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256");
        var state = Pattern.compile("state=([\\w-]+)").matcher(authorize);
        assertThat(state.find()).isTrue();
        return "/portal/callback?code=c&state=" + state.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but status " + answer.statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var here = URI.create("http://localhost:" + door.getEnvironment().getProperty("local.server.port") + "/");
        return browser.send(HttpRequest.newBuilder(here.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
