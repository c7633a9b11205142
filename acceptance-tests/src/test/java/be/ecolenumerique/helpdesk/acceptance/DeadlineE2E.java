package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolPage;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The school's answer and the 15 days (behaviour §4 « due instant », §5; tutoriel §5). */
class DeadlineE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));
    private final SchoolContact teacher = story.teacher("Enseignant");
    private Ticket ticket = new Ticket("none");

    @BeforeEach
    void completed() {
        ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(1).atTime(14, 0), "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }

    @Test
    void givenACompletedTicket_whenTheTeacherApproves_thenItIsClosed_andTheLinkShowsWhatWasDecided() {
        SchoolPage page = teacher.opensLinkOf(ticket);
        assertThat(page.shows().body()).contains("Écran remplacé").contains("" + ticket);

        assertThat(page.approves().statusCode()).isEqualTo(200);

        acme.referenceMailbox().receives(ticket, "approuv");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        technician.sees(ticket).required("status").asString().equals("CLOSED"));
        assertThat(page.reopens("Trop tard").body()).doesNotContain("<form");
        assertThat(technician.sees(ticket).required("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void givenNoAnswer_whenTheDaysPass_thenTwoReminders_andNothingAfterTheDueInstant() {
        Instant dueAt = Instant.parse(
                technician.sees(ticket).required("approval").required("dueAt").asString());
        assertThat(Duration.between(story.now(), dueAt)).isBetween(Duration.ofDays(14), Duration.ofDays(16));

        story.pass(Duration.between(story.now(), dueAt).minus(Duration.ofDays(6)));
        teacher.inbox().receives(ticket, "7 jours");
        story.pass(Duration.between(story.now(), dueAt).minus(Duration.ofDays(1)));
        teacher.inbox().receives(ticket, "2 jours");
        story.pass(Duration.between(story.now(), dueAt));

        assertThat(technician.tries(ticket, "approve", Map.of()).status()).isEqualTo(409);
        teacher.inbox().receives(ticket, "15 jours");
        assertThat(technician.sees(ticket).required("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void givenANewContact_whenTheTicketWaits_thenTheNewLinkWorks_andTheOldOneIsDead() {
        SchoolPage old = teacher.opensLinkOf(ticket);
        SchoolContact colleague = story.teacher("Collègue");

        technician.changesContact(ticket, colleague);

        SchoolPage fresh = colleague.opensLinkOf(ticket);
        await().atMost(Duration.ofSeconds(20)).until(() -> fresh.shows().body().contains("Écran remplacé"));
        assertThat(old.approves().statusCode()).isEqualTo(404);
        assertThat(fresh.approves().statusCode()).isEqualTo(200);
    }
}
