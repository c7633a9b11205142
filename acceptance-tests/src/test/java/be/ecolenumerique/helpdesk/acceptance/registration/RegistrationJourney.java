package be.ecolenumerique.helpdesk.acceptance.registration;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.Answer;
import be.ecolenumerique.helpdesk.localstack.Identity;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/registration}: tutoriel §1, as the supplier of the tutorial and its colleagues live it. */
class RegistrationJourney {
    private static final String DEMO = "fournisseur.ecolenumerique.demo@outlook.example";
    private static final String MARIE = "marie.fournier@outlook.example";
    private static final String ZOE = "zoe.zeevaert@outlook.example";
    private static final Map<String, String> VERY_WEAK =
            Map.of("de", "Sehr schwach", "nl", "Zeer zwak", "en", "Very weak", "fr", "Très faible");
    private static final String PASSWORD = "Un bon mot de passe, 42 fois !";
    private static final String AGREEMENT =
            "En cliquant sur S'inscrire, vous acceptez la Politique de confidentialité et les Avis et clause de non-responsabilité.";
    private static final Pattern BUTTON =
            Pattern.compile("<a href=\"([^\"]+)\"[^>]*background:#0052cc[^>]*>([^<]+)</a>");
    private static final Path PICTURES = Path.of("target", "registration");

    private final Verdict verdict = new Verdict("registration");

    @Test
    void givenAnAddressIsAdded_whenItsOwnerFollowsTheMail_thenItIsRegistered_andSeesTheTicketsOfItsCompany() {
        try (var stack = LocalStack.start(StackOptions.forTests().with(Identity.KEYCLOAK))) {
            var manager = token(stack, "sophie", stack.peoplePassword());
            var technician = token(stack, "quentin", stack.peoplePassword());
            var company = register(stack, manager);
            var ticket = open(stack, technician, company);
            theTutorial(stack, ticket);
            new Evidence(stack, manager, verdict).ofTheFirstRegistrationOf(company);
            secondThoughts(stack, manager, company);
            theFormInOtherHands(stack, manager, company);
            keycloakAway(stack, manager, company);
        }
        verdict.pronounce();
    }

    private void theTutorial(LocalStack stack, String ticket) {
        var mail = mails(stack, DEMO, 1).getFirst();
        verdict.equal("subject", "Finalisez votre inscription au centre d'assistance Ecole Numérique", mail.subject())
                .equal("blue button of the mail", "S'inscrire", button(mail, 2))
                .equal("link in the text part too", true, mail.text().contains(button(mail, 1)));
        try (var browser = Chromium.start(PICTURES).size(390, 844)) {
            browser.open(button(mail, 1));
            verdict.equal("title", "S'inscrire", browser.text("#kc-page-title"))
                    .equal("address", DEMO, browser.property("#email", "value"))
                    .equal("address is fixed", "true", browser.property("#email", "readOnly"))
                    .equal("label of the address", "Adresse e-mail", browser.text("label[for=email]"))
                    .equal("label of the name", "Nom complet", browser.text("label[for=firstName]"))
                    .equal("label of the password", "Choisissez un mot de passe", browser.text("label[for=password]"))
                    .equal("agreement", AGREEMENT, browser.text(".helpdesk-agreement"))
                    .equal("button", "S'inscrire", browser.text("#register"))
                    .equal("fits a phone", false, browser.isTooWide());
            browser.type("#firstName", "Fournisseur de démo");
            browser.type("#password", "abc");
            verdict.equal("strength of « abc »", "Très faible", browser.text("#strength"));
            browser.type("#password", PASSWORD);
            verdict.equal("strength of a good one", "Très fort", browser.text("#strength"));
            browser.screenshot(PICTURES.resolve("phone.png"));
            browser.size(1280, 900).screenshot(PICTURES.resolve("desktop.png"));
            browser.click("#register");
            verdict.equal("on the portal", "Demandes", browser.text("h1"))
                    .equal("sees the ticket", true, browser.text("main").contains(ticket));
            browser.screenshot(PICTURES.resolve("portal.png"));

            browser.open(button(mail, 1));
            verdict.equal("the link works once", false, browser.has("#firstName"));
        }
    }

    private void secondThoughts(LocalStack stack, String manager, String company) {
        var person = add(stack, manager, company, MARIE);
        var first = button(mails(stack, MARIE, 1).getFirst(), 1);
        stack.frontDoor().post(invitation(company, person), manager).succeeded();
        var second = button(mails(stack, MARIE, 2).getLast(), 1);
        try (var browser = Chromium.start(PICTURES)) {
            browser.open(first);
            verdict.equal("the older link is dead", false, browser.has("#firstName"));
            browser.screenshot(PICTURES.resolve("dead.png"));
            browser.open(second);
            verdict.equal("the newer one works", true, browser.has("#firstName"));
            stack.frontDoor().delete(invitation(company, person), manager).succeeded();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                browser.open(second);
                return !browser.has("#firstName");
            });
            verdict.equal("withdrawn, it is dead", false, browser.has("#firstName"));
        }
    }

    /** In each language, and with another address than the one that was invited. */
    private void theFormInOtherHands(LocalStack stack, String manager, String company) {
        add(stack, manager, company, ZOE);
        var elsewhere = new AnothersAddress(stack, PASSWORD, PICTURES, verdict);
        try (var browser = Chromium.start(PICTURES).size(390, 844)) {
            browser.open(button(mails(stack, ZOE, 1).getFirst(), 1));
            var form = browser.address();
            VERY_WEAK.forEach((language, words) -> {
                browser.open(form + "&kc_locale=" + language);
                browser.type("#password", "abc");
                verdict.equal("strength of « abc », " + language, words, browser.text("#strength"))
                        .equal("fits a phone, " + language, false, browser.isTooWide());
                browser.screenshot(PICTURES.resolve("phone-" + language + ".png"));
            });
            elsewhere.inTheFormOfAnInvitation(browser, form, "Zoé Zeevaert");
        }
        elsewhere.inTheProfile(DEMO);
        elsewhere.byTheAccountApi(DEMO);
    }

    private void keycloakAway(LocalStack stack, String manager, String company) {
        stack.issuer().server().current().kill();
        add(stack, manager, company, "absent@outlook.example");
        verdict.equal(
                "no mail while Keycloak is away",
                0,
                stack.mailbox().to("absent@outlook.example").size());
        stack.issuer().server().start();
        verdict.equal(
                "mail when it is back",
                1,
                mails(stack, "absent@outlook.example", 1).size());
    }

    private static String token(LocalStack stack, String person, String password) {
        try (var browser = Chromium.start(PICTURES)) {
            return new CodeFlow(browser, stack).token(person, password);
        }
    }

    private static String register(LocalStack stack, String manager) {
        var body = Map.of("name", "Fournisseur de démo", "referenceMailbox", DEMO);
        return stack.frontDoor()
                .post("/api/v1/suppliers", manager, body)
                .succeeded()
                .json()
                .path("id")
                .asString();
    }

    private static String add(LocalStack stack, String manager, String company, String address) {
        return stack.frontDoor()
                .post("/api/v1/suppliers/" + company + "/members", manager, Map.of("email", address))
                .succeeded()
                .json()
                .path("person")
                .asString();
    }

    private static String open(LocalStack stack, String technician, String company) {
        var body = Map.of(
                "summary",
                "Exemple de ticket",
                "description",
                "Vous trouverez ici une description du diagnostic.",
                "school",
                Map.of("name", "Ecole de Borlon", "address", "Tige du Bois de Gras 16B 6941 BORLON"),
                "contact",
                Map.of("name", "Enseignant de démonstration", "email", "enseignant.demo@ecole-borlon.example"),
                "equipment",
                Map.of("model", "Exemple de matériel"),
                "supplier",
                company);
        return stack.frontDoor()
                .post("/api/v1/tickets", technician, body)
                .succeeded()
                .json()
                .path("reference")
                .asString();
    }

    static String said(Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    static String invitation(String company, String person) {
        return "/api/v1/suppliers/" + company + "/members/" + person + "/invitation";
    }

    private static List<ReceivedMail> mails(LocalStack stack, String address, int number) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> stack.mailbox().to(address).stream()
                                .filter(mail -> mail.html().contains("registrations?"))
                                .toList(),
                        mails -> mails.size() == number);
    }

    private static String button(ReceivedMail mail, int group) {
        var button = BUTTON.matcher(mail.html());
        if (!button.find()) {
            throw new IllegalStateException("no button in\n" + mail.html());
        }
        return button.group(group).replace("&amp;", "&").replace("&#39;", "'");
    }
}
