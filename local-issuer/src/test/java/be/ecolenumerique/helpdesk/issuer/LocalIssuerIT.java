package be.ecolenumerique.helpdesk.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;

class LocalIssuerIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";

    @TempDir
    static Path directory;

    private RunningIssuer issuer;

    @BeforeEach
    void start() {
        issuer = new RunningIssuer(directory.resolve("keys/issuer.jwk"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void givenClientSecret_whenTokenIsAsked_thenItCarriesTheRoleOfTheService() throws Exception {
        var answer = issuer.post("/oauth2/token", credentials("s3cret"));

        var token = issuer.decoded(JsonPath.read(answer.body(), "$.access_token"));
        assertThat(token.getIssuer()).hasToString(RunningIssuer.ISSUER);
        assertThat(token.getSubject()).isEqualTo("approval-service");
        assertThat(token.getAudience()).containsExactly("helpdesk");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("approval-service");
    }

    @Test
    void givenWrongSecret_whenTokenIsAsked_thenRefused() throws Exception {
        assertThat(issuer.post("/oauth2/token", credentials("guess")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void givenPersonOfTheTutorial_whenLocalTokenIsAsked_thenItSaysWhoTheyAre() throws Exception {
        var token = issuer.decoded(
                issuer.post("/local/token", Map.of("person", "quentin")).body());

        assertThat(token.getClaimAsString("name")).isEqualTo("Quentin Delrée");
        assertThat(token.getClaimAsString("email")).isEqualTo("quentin.delree@ecolenumerique.example");
        assertThat(token.getClaimAsBoolean("email_verified")).isTrue();
        assertThat(token.getClaimAsStringList("roles")).containsExactly("technician");
        assertThat(token.getAudience()).containsExactly("helpdesk");
    }

    @Test
    void givenTeacher_whenLocalTokenIsAsked_thenThereIsNoRole() throws Exception {
        assertThat(issuer.decoded(issuer.post("/local/token", Map.of("person", "enseignant"))
                                .body())
                        .getClaimAsStringList("roles"))
                .isEmpty();
    }

    @Test
    void givenAnybody_whenLocalTokenIsAsked_thenItSaysWhatWasAsked() throws Exception {
        var answer = issuer.post(
                "/local/token",
                Map.of(
                        "sub",
                        "t-2",
                        "name",
                        "Deuxième",
                        "email",
                        "t2@x.example",
                        "roles",
                        "technician,supplier",
                        "locale",
                        "de"));

        var token = issuer.decoded(answer.body());
        assertThat(token.getSubject()).isEqualTo("t-2");
        assertThat(token.getClaimAsString("locale")).isEqualTo("de");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("technician", "supplier");
    }

    @Test
    void givenUnknownPerson_whenLocalTokenIsAsked_thenNotFound() throws Exception {
        assertThat(issuer.post("/local/token", Map.of("person", "nobody")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void givenChosenPerson_whenPortalSignsInWithPkce_thenItGetsTheirToken() throws Exception {
        issuer.get(authorize(challenge(VERIFIER)));
        assertThat(issuer.get("/login").body()).contains("Quentin Delrée", "adresse secondaire");
        issuer.post("/login", Map.of("person", "marie"));

        var code = code(issuer.get(authorize(challenge(VERIFIER)))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        var answer = issuer.post("/oauth2/token", exchange(code, VERIFIER));

        var token = issuer.decoded(JsonPath.read(answer.body(), "$.access_token"));
        assertThat(token.getClaimAsString("email")).isEqualTo("marie.fournier@outlook.example");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("supplier");
    }

    @Test
    void givenReaderWhoSignsOut_whenPortalSignsInAgain_thenThePersonIsChosenAnew() throws Exception {
        issuer.post("/login", Map.of("person", "marie"));

        var out = issuer.get("/logout");
        var again = issuer.get(authorize(challenge(VERIFIER)));

        assertThat(out.headers().firstValue("Location")).hasValue("http://portal.example/portal/sign-in");
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void givenCodeWithAnotherVerifier_whenExchanged_thenRefused() throws Exception {
        issuer.post("/login", Map.of("person", "marie"));
        var code = code(issuer.get(authorize(challenge(VERIFIER)))
                .headers()
                .firstValue("Location")
                .orElseThrow());

        assertThat(issuer.post("/oauth2/token", exchange(code, VERIFIER + "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void givenTokenOfAnEarlierRun_whenIssuerIsStartedAgain_thenItsKeyStillSignsIt() throws Exception {
        var token = issuer.post("/local/token", Map.of("person", "sophie")).body();

        stop();
        start();

        assertThat(issuer.decoded(token).getSubject()).isEqualTo("sophie");
    }

    @Test
    void givenIssuer_whenDiscovered_thenItNamesItself() throws Exception {
        var document = issuer.get("/.well-known/openid-configuration").body();

        assertThat(JsonPath.<String>read(document, "$.issuer")).isEqualTo(RunningIssuer.ISSUER);
        assertThat(JsonPath.<List<String>>read(document, "$.code_challenge_methods_supported"))
                .contains("S256");
    }

    private static Map<String, String> credentials(String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", "approval-service", "client_secret", secret);
    }

    private static String authorize(String challenge) {
        return UriComponentsBuilder.fromPath("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "portal")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", RunningIssuer.PORTAL)
                .queryParam("code_challenge", challenge)
                .queryParam("code_challenge_method", "S256")
                .toUriString();
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "portal",
                "code",
                code,
                "redirect_uri",
                RunningIssuer.PORTAL,
                "code_verifier",
                verifier);
    }

    private static String challenge(String verifier) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String code(String location) {
        assertThat(location).startsWith(RunningIssuer.PORTAL);
        var code = UriComponentsBuilder.fromUri(URI.create(location))
                .build()
                .getQueryParams()
                .getFirst("code");
        return code == null ? "" : code;
    }
}
