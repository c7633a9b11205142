package be.ecolenumerique.helpdesk.approval.web;

import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.COMPLETED;
import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What GET and HEAD show, in which language, and that they change nothing. */
class PageIT {
    private static final int LOOKS_PER_LINK = 300;

    private final RunningService service = RunningService.shared();
    private final SchoolsBrowser browser = new SchoolsBrowser(service);

    @BeforeEach
    void atTheBeginning() {
        service.clock().set(COMPLETED);
        service.commands().answering(c -> Reply.accepted(9));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 1 approbation nécessaire, Ce lien n&#39;est pas valable, Un instant, a été clôturée automatiquement",
        "de, 1 Zustimmung erforderlich, Dieser Link ist nicht gültig, Einen Augenblick, automatisch abgeschlossen",
        "nl, 1 goedkeuring nodig, Deze link is niet geldig, Een ogenblik, automatisch afgesloten",
        "en, 1 approval needed, This link is not valid, One moment, was closed automatically"
    })
    void givenEachState_whenALanguageIsChosen_thenThePageIsInIt(
            String language, String waiting, String bad, String moment, String closed) {
        var link = SchoolsLink.pending(service);
        var unseen = TicketStory.of(1_900_001);
        String early = service.key().token(unseen.ticket(), link.completion(), unseen.contact(), DUE);
        String query = "?lang=" + language;

        assertThat(browser.get(link.token() + query).body()).contains(waiting, "<html lang=\"" + language + "\">");
        assertThat(browser.get("nonsense" + query).body()).contains(bad);
        assertThat(browser.get(early + query).body()).contains(moment);
        service.clock().set(DUE);
        assertThat(browser.get(link.token() + query).body()).doesNotContain("<form");
        link.happens(link.story().closedAutomatically(DUE, link.completion()));
        assertThat(browser.get(link.token() + query).body()).contains(closed).doesNotContain("<form");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void givenTheContactsLanguage_whenNoneIsChosen_thenThePageIsInIt(Language language) {
        var link = SchoolsLink.pending(service);
        service.topic()
                .publish(new Person(
                        link.contact(),
                        1,
                        Person.Kind.SCHOOL,
                        "Enseignant de démo",
                        Optional.empty(),
                        Optional.empty(),
                        language,
                        Optional.empty()));

        await().untilAsserted(() -> assertThat(browser.get(link.token(), "Accept-Language", "en")
                        .headers()
                        .firstValue("Content-Language"))
                .contains(language.code()));
    }

    @Test
    void givenSomebodyWhoSendsAnAccessToken_whenTheLinkIsOpened_thenTheTokenIsNotLookedAt() {
        var link = SchoolsLink.pending(service);

        var page = browser.get(link.token(), "Authorization", "Bearer not.a.token");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1 approbation nécessaire");
    }

    @Test
    void givenAMailScanner_whenItOpensEverythingItFinds_thenNothingChanges_andTheTeachersOwnClickWorks() {
        var link = SchoolsLink.pending(service);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.head(link.token()).statusCode()).isEqualTo(200);
            assertThat(browser.get(link.token()).statusCode()).isEqualTo(200);
            assertThat(browser.get(link.token() + "?lang=de").statusCode()).isEqualTo(200);
            assertThat(browser.get(link.token() + "?decision=approve").statusCode())
                    .isEqualTo(200);
            assertThat(browser.get(link.token() + "?utm_source=mail&fbclid=x").statusCode())
                    .isEqualTo(200);
            assertThat(browser.send("OPTIONS", link.token(), BodyPublishers.noBody())
                            .statusCode())
                    .isLessThan(500);
        }
        assertThat(link.answers()).isEmpty();

        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(303);
        assertThat(link.answers()).hasSize(1);
    }

    @Test
    void givenHead_whenCompared_thenItHasTheHeadersOfGetAndNoBody() {
        var link = SchoolsLink.pending(service);
        var get = browser.get(link.token());
        var head = browser.head(link.token());

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map().keySet())
                .containsAll(get.headers().map().keySet());
    }

    @Test
    void givenThePage_whenItsHeadersAreRead_thenItIsKeptByNobodyAndTellsNobody() {
        var link = SchoolsLink.pending(service);
        var headers = browser.get(link.token()).headers();

        Map.of(
                        "Cache-Control", "no-store",
                        "Referrer-Policy", "same-origin",
                        "X-Robots-Tag", "noindex, nofollow",
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Content-Type", "text/html;charset=UTF-8",
                        "Content-Language", "fr")
                .forEach((name, value) -> assertThat(headers.allValues(name)).containsExactly(value));
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.map()).doesNotContainKey("set-cookie");
    }

    @Test
    void givenThePage_whenItIsSearchedForTheToken_thenItIsNotInIt() {
        var link = SchoolsLink.pending(service);

        assertThat(browser.get(link.token()).body())
                .doesNotContain(link.token())
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void givenAReopenedTicketThatIsCompletedAgain_whenBothLinksAreOpened_thenTheFirstTellsItsEndAndTheSecondAsks() {
        var link = SchoolsLink.pending(service);
        link.happens(link.story().reopened(COMPLETED, link.completion(), "L'écran reste noir", false));
        assertThat(browser.get(link.token()).body())
                .contains("L&#39;école a rouvert la demande le lundi 2 mars 2026 à 9h00")
                .contains("<bdi>L&#39;écran reste noir</bdi>");

        var again = link.story().completed(COMPLETED.plus(Duration.ofDays(1)));
        link.happens(again);
        String second = service.key()
                .token(link.story().ticket(), again.eventId(), link.contact(), DUE.plus(Duration.ofDays(1)));
        assertThat(browser.get(link.token()).body()).contains("Une nouvelle intervention est terminée depuis");
        assertThat(browser.get(second).body()).contains("1 approbation nécessaire", "mercredi 18 mars 2026 à 9h00");
        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(303);
        assertThat(link.answers()).isEmpty();
    }

    @Test
    void givenOneLink_whenItIsAskedForOverAndOver_thenNeitherShownNorAnswered_andAnotherIs() {
        var link = SchoolsLink.pending(service);
        var other = SchoolsLink.pending(service);
        for (int n = 0; n < LOOKS_PER_LINK; n++) {
            assertThat(browser.get(link.token()).statusCode()).isEqualTo(200);
        }

        assertThat(browser.get(link.token()).statusCode()).isEqualTo(429);
        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(429);
        assertThat(link.answers()).isEmpty();
        assertThat(browser.get(other.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void givenHostileTexts_whenShown_thenTheyAreText() {
        var link =
                SchoolsLink.pending(service, "<script>alert(1)</script>{{style}}", "</title><img src=x>\u202Egro.live");

        assertThat(browser.get(link.token()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{style}}")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }
}
