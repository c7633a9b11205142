package be.ecolenumerique.helpdesk.approval.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.answers.AnswerForm;
import be.ecolenumerique.helpdesk.approval.answers.FormError;
import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pending.Ending;
import be.ecolenumerique.helpdesk.contracts.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class AnswerPagesTest {
    private final Texts texts = new Texts();
    private final AnswerPages pages = new AnswerPages(texts);
    private final PageRenderer renderer = new PageRenderer(texts);
    private final LinkViews views = new LinkViews("Alimentation remplacée");

    @Test
    void givenFourLanguages_whenTheirWordsAreCompared_thenNoneLacksAWordOrAValue() {
        var french = texts.in(Language.FR);
        for (Language language : Language.values()) {
            var words = texts.in(language);
            assertThat(words.keySet()).isEqualTo(french.keySet());
            french.forEach((key, text) -> assertThat(texts.get(language, key).contains("{at}"))
                    .as(language + " " + key)
                    .isEqualTo(text.contains("{at}")));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void givenEachState_whenRendered_thenItIsAWholePageInThatLanguage(Language language) {
        everyState().forEach(view -> {
            String html = html(view, language);

            assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">");
            assertThat(html).containsOnlyOnce("<h1>").containsOnlyOnce("<main>").doesNotContain("<script");
            assertThat(html).contains("hreflang=\"" + language.code() + "\" aria-current=\"true\"");
            assertThat(html).doesNotContain("{at}").doesNotContain("{{");
        });
    }

    @Test
    void givenAnApprovalAwaited_whenShownInFrench_thenItIsInTheWordsOfTheTutorial() {
        assertThat(html(views.waiting(), Language.FR))
                .contains("TECH-175 – Alimentation remplacée")
                .contains("1 approbation nécessaire")
                .contains("la demande sera clôturée automatiquement le mardi 17 mars 2026 à 9h00.")
                .contains(">Clôturer</button>")
                .contains(">Rouvrir</button>")
                .contains("FI 5136 - FE 2559 - ")
                .contains("<label for=\"reason\">");
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void givenAnEndedCompletion_whenShown_thenItSaysWhatWasDecidedWhenAndHow_andOffersNothing(Ending ending) {
        String html = html(views.ended(ending), Language.FR);

        assertThat(html).contains("le lundi 2 mars 2026 à 9h00").doesNotContain("<form");
        assertThat(html)
                .contains(
                        switch (ending) {
                            case APPROVED_BY_SCHOOL -> "L&#39;école a approuvé";
                            case APPROVED_BY_EN -> "a approuvé l&#39;intervention au nom de l&#39;école";
                            case REOPENED_BY_SCHOOL -> "L&#39;école a rouvert";
                            case REOPENED_BY_EN -> "a rouvert la demande au nom de l&#39;école";
                            case CLOSED_AUTOMATICALLY -> "a été clôturée automatiquement";
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><form action=//evil.example>",
                "</title></style><base href=//evil.example>",
                "{{style}}{{{style}}}{{>ticket}}${7*7}#{7*7}*{7*7}",
                "<a href='javascript:alert(1)'>&amp;"
            })
    void givenMarkupInEachTypedValue_whenRendered_thenItIsTextAndNothingElse(String hostile) {
        var hostileViews = new LinkViews(hostile);
        int markup = tags(html(views.waiting(), Language.FR));
        var form = new AnswerForm(Optional.empty(), hostile, Optional.of(FormError.REASON_TOO_LONG));
        var harmless = new AnswerForm(Optional.empty(), "encore", Optional.of(FormError.REASON_TOO_LONG));

        assertThat(tags(html(hostileViews.waiting(), Language.FR))).isEqualTo(markup);
        assertThat(tags(corrected(hostileViews, form))).isEqualTo(tags(corrected(views, harmless)));
        assertThat(tags(html(hostileViews.ended(Ending.REOPENED_BY_SCHOOL), Language.FR)))
                .isEqualTo(tags(html(views.ended(Ending.REOPENED_BY_SCHOOL), Language.FR)));
        assertThat(HtmlUtils.htmlUnescape(corrected(hostileViews, form))).contains("<bdi>" + hostile + "</bdi>");
    }

    @Test
    void givenAnErrorInTheReason_whenShownAgain_thenItIsSummedUpLinkedAndTheTextIsKept() {
        var form = new AnswerForm(Optional.empty(), "  toujours\nen panne", Optional.of(FormError.REASON_TOO_LONG));

        assertThat(corrected(views, form))
                .contains("<title>Erreur : ")
                .contains("role=\"alert\"")
                .contains("<a href=\"#reason\">Le texte compte 17 caractères")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"reason-hint reason-error\"")
                .contains(">\n  toujours\nen panne</textarea>");
    }

    @Test
    void givenAProjectionBehind_whenLookedAtAgainAndAgain_thenThePageReloadsByItselfOnlySoOften() {
        var early = new LinkView.NotYet(LinkViews.link());
        var reader = new Reader(Language.FR, false, 7);

        assertThat(renderer.render(pages.showing(early, reader, 1), reader))
                .contains(
                        "<meta http-equiv=\"refresh\" content=\"2; url=?lang&#x3D;fr&amp;v&#x3D;7&amp;look&#x3D;2\">");
        assertThat(renderer.render(pages.showing(early, reader, Looks.MOST + 1), reader))
                .doesNotContain("http-equiv")
                .contains("Recharger la page");
    }

    private Stream<LinkView> everyState() {
        return Stream.concat(
                Stream.of(new LinkView.Bad(), new LinkView.NotYet(LinkViews.link()), views.waiting(), views.overdue()),
                Arrays.stream(Ending.values()).map(views::ended));
    }

    private String html(LinkView view, Language language) {
        var reader = new Reader(language, true, 0);
        return renderer.render(pages.showing(view, reader, 1), reader);
    }

    private String corrected(LinkViews of, AnswerForm form) {
        var reader = new Reader(Language.FR, true, 0);
        return renderer.render(pages.correcting(of.waiting(), reader, form), reader);
    }

    private static int tags(String html) {
        return List.of(html.split("<", -1)).size();
    }
}
