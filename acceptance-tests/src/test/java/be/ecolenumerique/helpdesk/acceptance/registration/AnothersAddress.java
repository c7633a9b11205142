package be.ecolenumerique.helpdesk.acceptance.registration;

import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.localstack.Http;
import be.ecolenumerique.helpdesk.localstack.Identity;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Whoever may sign in tries to become somebody else, by an address that is not its own: companies go by addresses. */
final class AnothersAddress {
    private static final String ANOTHERS = "patron@albatros.example";
    private static final String PUT_IN = """
            const form = document.querySelector('form');
            const field = form.elements.email || form.appendChild(Object.assign(document.createElement('input'), {name: 'email'}));
            field.readOnly = false;
            field.disabled = false;
            field.value = arguments[0];
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalStack stack;
    private final String password;
    private final Path pictures;
    private final Verdict verdict;

    AnothersAddress(LocalStack stack, String password, Path pictures, Verdict verdict) {
        this.stack = stack;
        this.password = password;
        this.pictures = pictures;
        this.verdict = verdict;
    }

    void inTheFormOfAnInvitation(Chromium browser, String form, String name) {
        browser.open(form);
        browser.type("#firstName", name);
        browser.type("#password", password);
        browser.script(PUT_IN, ANOTHERS);
        browser.submit("#register");
        verdict.equal("a form with another address is refused", true, browser.has("#firstName"));
        browser.screenshot(pictures.resolve("other-address.png"));
        verdict.equal("no account for an address that was put into the form", "", tokenOf(ANOTHERS));
    }

    void inTheProfile(String own) {
        try (var browser = Chromium.start(pictures)) {
            new CodeFlow(browser, stack).begin("UPDATE_PROFILE", own, password);
            verdict.equal("form of one's profile", true, browser.has("#firstName"));
            browser.script(PUT_IN, ANOTHERS);
            browser.screenshot(pictures.resolve("profile.png"));
            browser.submit("form [type=submit]");
        }
        stillItself("the profile", own);
    }

    void byTheAccountApi(String own) {
        var account = URI.create(Identity.KEYCLOAK.issuer(stack.options().ports()) + "/account/");
        var body = JSON.writeValueAsString(Map.of("email", ANOTHERS, "username", ANOTHERS, "firstName", "Patron"));
        Http.send(Http.to(account)
                .header("Authorization", "Bearer " + tokenOf(own))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        stillItself("the account API", own);
    }

    private void stillItself(String afterwards, String own) {
        var claims = Base64.getUrlDecoder().decode(tokenOf(own).replaceAll("^[^.]*\\.|\\.[^.]*$", ""));
        verdict.equal(
                "one's address after " + afterwards,
                own,
                JSON.readTree(claims).path("email").asString());
        verdict.equal("no account for another's after " + afterwards, "", tokenOf(ANOTHERS));
    }

    private String tokenOf(String user) {
        try (var browser = Chromium.start(pictures)) {
            return new CodeFlow(browser, stack).token(user, password);
        }
    }
}
