package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mail looks like, in whose language, and what typed values can not do (behaviour §2, §5). */
class LetterE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);

    @Test
    void givenAContactWhoReadsGerman_whenNoMessageWasTyped_thenTheSentenceIsInGerman_andFrenchForTheTechnician() {
        SchoolContact teacher = story.teacher("Lehrerin", "de");
        Ticket ticket = technician.opens(teacher, acme);
        acme.person()
                .tries(
                        ticket,
                        "schedule-intervention",
                        Map.of("at", story.today().plusDays(1).atTime(9, 0).toString()))
                .succeeded();

        var letters = technician.lettersOf(ticket, "intervention-scheduled");

        assertThat(letters.to(teacher.email()).subject()).contains("Einsatz geplant");
        assertThat(letters.to(teacher.email()).header("Content-Language")).contains("de");
        assertThat(letters.to(technician.email()).text()).contains("Bonjour, l'intervention est prévue le");
    }

    @Test
    void givenErrorTexts_whenShownToPeople_thenFrenchUnlessAnotherLanguageIsAsked() {
        Map<String, String> nothing = Map.of();
        String path = "/tickets/TECH-99999999/withdraw";

        Answer french = technician.tried("POST", path, Map.of("reason", "x"), nothing);
        Answer german = technician.tried("POST", path, Map.of("reason", "x"), Map.of("Accept-Language", "de"));

        assertThat(french.json().required("title").asString()).isEqualTo("Introuvable");
        assertThat(german.json().required("title").asString()).isNotEqualTo("Introuvable");
        assertThat(german.json().required("code").asString()).isEqualTo("not-found");
    }

    @Test
    void givenAnyMail_whenLookedAt_thenTextAndHtml_automatic_oneThreadPerTicket_andAnIdOfItsOwn() {
        SchoolContact teacher = story.teacher("Enseignant");
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Fait");
        technician.lettersOf(ticket, "intervention-completed");

        var mails = teacher.inbox().about(ticket);

        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.text()).isNotBlank();
            assertThat(mail.html()).contains("<html");
            assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
            assertThat(mail.header("References")).isEqualTo(mails.getFirst().header("References"));
            assertThat(mail.subject()).startsWith("[" + ticket + "]");
        });
        assertThat(mails)
                .extracting(mail -> mail.messageId())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.contains("@"));
    }

    @Test
    void givenValuesWithMarkupOrLineBreaks_whenMailed_thenNeitherHeadersNorElementsComeOfThem() {
        SchoolContact teacher = story.teacher("Enseignant");
        assertThat(technician.tries(
                        "/tickets",
                        Opening.with(teacher)
                                .and("summary", "Écran\r\nBcc: x@example.org")
                                .body()))
                .is(refused(400, "malformed"));
        Ticket ticket = technician.opens(Opening.with(teacher).to(acme).and("summary", "<b>Écran</b>"));
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "<img src=x>\nBcc: x@example.org");

        var mail = technician.lettersOf(ticket, "intervention-scheduled").to(teacher.email());

        assertThat(mail.html()).contains("&lt;img").doesNotContain("<img src=x", "<b>Écran");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.text()).contains("Bcc: x@example.org");
    }
}
