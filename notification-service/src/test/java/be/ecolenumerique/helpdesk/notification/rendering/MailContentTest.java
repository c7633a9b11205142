package be.ecolenumerique.helpdesk.notification.rendering;

import static be.ecolenumerique.helpdesk.notification.rendering.Samples.COMPLETION;
import static be.ecolenumerique.helpdesk.notification.rendering.Samples.DUE;
import static be.ecolenumerique.helpdesk.notification.rendering.Samples.TICKET;
import static be.ecolenumerique.helpdesk.notification.rendering.Samples.mail;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.Cast;
import be.ecolenumerique.helpdesk.notification.policy.Fate;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ManagerMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** tutoriel §4 to §6 and behaviour §5: what stands in a mail. */
class MailContentTest {
    @Test
    void givenNoMessage_whenScheduled_thenTheStandardSentence() throws Exception {
        var read = read(mail(Template.SCHEDULED, Quality.TECHNICIAN), Typed.tutorial());

        assertThat(read.text()).contains("> Bonjour, l'intervention est prévue le lundi 2 mars 2026 à 9h00.");
        assertThat(read.subject()).isEqualTo("[TECH-175] Intervention prévue le lundi 2 mars 2026 à 9h00");
    }

    @Test
    void givenAMessage_whenScheduled_thenInFull() throws Exception {
        var typed = withMessage("Bonjour,\nL'intervention est prévue le 2 mars à 9h.\n\nJean & Léa <ACME>");
        var read = read(mail(Template.SCHEDULED, Quality.CONTACT, CalendarPart.REQUEST), typed);

        assertThat(read.text())
                .contains("> Bonjour,\n> L'intervention est prévue le 2 mars à 9h.\n> \n> Jean & Léa <ACME>")
                .doesNotContain("http://");
        assertThat(read.html()).contains("Jean &amp; Léa &lt;ACME&gt;<br>").doesNotContain("<a ");
    }

    @Test
    void givenAnAssignment_whenRead_thenAStandardTextWithALinkToTheTicket() throws Exception {
        var read = read(mail(Template.ASSIGNED, Quality.REFERENCE_MAILBOX), Typed.tutorial());

        assertThat(read.subject())
                .isEqualTo("[TECH-175] Une demande est attribuée à votre société : Exemple de ticket");
        assertThat(read.text())
                .contains(
                        "http://localhost:8080/tickets/TECH-175",
                        "FI 5136 - FE 2559 - Ecole fondamentale communale de Borlon (Tige du Bois de Gras 16B 6941 BORLON)",
                        "Ecole Numérique - Lot 00 - Exemple de matériel",
                        "ENXXX-LOTXX-12345");
        assertThat(read.html()).contains("href=\"http://localhost:8080/tickets/TECH-175\"");
    }

    @Test
    void givenACompletion_whenTheSchoolReads_thenHowToAnswer_andUntilWhen_andTheSignedLink() throws Exception {
        var read = read(mail(Template.COMPLETED, Quality.CONTACT), withMessage("Alimentation remplacée"));

        assertThat(read.text())
                .contains(
                        "> Alimentation remplacée",
                        "1 approbation nécessaire",
                        "rouvrir",
                        "clôturée automatiquement le mardi 17 mars 2026 à 9h00")
                .doesNotContain("/tickets/");
        assertThat(claims(read.text())).contains(LinkClaims.answering(TICKET, COMPLETION, Cast.TEACHER, DUE));
        assertThat(claims(read.html())).isEqualTo(claims(read.text()));
    }

    @Test
    void givenACompletion_whenTheTechnicianReads_thenThePortal_andNoSignedLink() throws Exception {
        var read = read(mail(Template.COMPLETED, Quality.TECHNICIAN), Typed.tutorial());

        assertThat(read.text()).contains("/tickets/TECH-175").doesNotContain("/answers/");
        assertThat(read.raw()).doesNotContain("/answers/");
    }

    @Test
    void givenACompletionBeforeTheAppointedTime_whenTheSchoolReads_thenTheAppointmentIsGone() throws Exception {
        var read = read(mail(Template.COMPLETED, Quality.CONTACT, CalendarPart.CANCEL), Typed.tutorial());

        assertThat(read.text()).contains("Le rendez-vous prévu le lundi 2 mars 2026 à 9h00 est retiré");
    }

    @Test
    void givenTheSchoolCanNotBeTold_whenTheTechnicianReads_thenTheSentence() throws Exception {
        var mail = new PlannedMail(
                Quality.TECHNICIAN, new ManagerMailbox(), Template.SCHEDULED, CalendarPart.NONE, true, Fate.TO_SEND);

        assertThat(read(mail, Typed.tutorial()).text()).contains("l'école n'a pas pu être prévenue");
    }

    @Test
    void givenAnyMail_whenRead_thenItIsMarkedAsAutomatic_andThreadsByTicket() throws Exception {
        var read = read(mail(Template.ASSIGNED, Quality.REFERENCE_MAILBOX), Typed.tutorial());

        assertThat(read.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(read.header("Message-ID")).isEqualTo("<abc@en.example>");
        assertThat(read.header("References")).isEqualTo("<TECH-175@en.example>");
        assertThat(read.header("In-Reply-To")).isEqualTo("<TECH-175@en.example>");
        assertThat(read.header("Reply-To")).isEqualTo("suivi@en.example");
        assertThat(read.header("From")).endsWith("<assistance@en.example>");
        assertThat(read.header("To")).isEqualTo("prof@ecole.example");
    }

    private static Reading read(PlannedMail mail, Typed typed) {
        return Reading.of(Samples.render(mail, typed, Language.FR));
    }

    private static Typed withMessage(String message) {
        var t = Typed.tutorial();
        return new Typed(
                t.summary(), t.school(), t.address(), t.lot(), t.model(), t.assetTag(), Optional.of(message), t.name());
    }

    private static Optional<LinkClaims> claims(String body) {
        var link = Pattern.compile("http://localhost:8080/answers/([A-Za-z0-9_-]+)")
                .matcher(body);
        return link.find()
                ? new LinkVerifier(_ -> Optional.of(Samples.KEYS.getPublic())).verify(link.group(1))
                : Optional.empty();
    }
}
