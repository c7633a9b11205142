package be.ecolenumerique.helpdesk.acceptance.registration;

import be.ecolenumerique.helpdesk.localstack.Http;
import be.ecolenumerique.helpdesk.localstack.Identity;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs a person of EN in with a browser, as the portal does, and takes the token where the portal would. */
final class CodeFlow {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERIFIER = "a-verifier-of-this-test-that-is-43-characters-long";

    private final Chromium browser;
    private final String issuer;
    private final String redirect;

    CodeFlow(Chromium browser, LocalStack stack) {
        this.browser = browser;
        var ports = stack.options().ports();
        this.issuer = Identity.KEYCLOAK.issuer(ports) + "/protocol/openid-connect";
        this.redirect = ports.http(Port.FRONT_DOOR) + "/portal/nowhere";
    }

    /** Nothing for whom there is no account. */
    String token(String user, String password) {
        return begin("", user, password) ? taken() : "";
    }

    /**
     * Where organizations are, Keycloak may ask for the name first, and for whom it does not know for no password.
     *
     * @param action what has to be done of Keycloak's own before the token is given, or nothing
     * @return whether a password was asked for
     */
    boolean begin(String action, String user, String password) {
        browser.open(issuer + "/auth?response_type=code&client_id=portal&scope=openid&redirect_uri=" + redirect
                + "&code_challenge_method=S256&code_challenge=" + challenge()
                + (action.isEmpty() ? "" : "&kc_action=" + action));
        browser.type("#username", user);
        if (!browser.has("#password")) {
            browser.click("#kc-login");
        }
        if (!browser.has("#password")) {
            return false;
        }
        browser.type("#password", password);
        browser.submit("#kc-login");
        return true;
    }

    private String taken() {
        var code = browser.address().replaceAll(".*[?&]code=([^&]*).*", "$1");
        var answer = Http.postForm(
                URI.create(issuer + "/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "portal",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", VERIFIER));
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }
}
