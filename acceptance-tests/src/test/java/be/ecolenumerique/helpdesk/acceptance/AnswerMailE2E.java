package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Letters;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reminders, the school's answer and the end of a ticket (behaviour §5, rows « 7 and 2 days » to « closed »; tutoriel §5). */
class AnswerMailE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final LocalDateTime tomorrow = story.today().plusDays(1).atTime(9, 0);
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenNoAnswer_whenBothRemindersAreOverdue_thenTheSchoolAloneGetsTheNearer() {
        completed();
        story.passUntil(technician.dueInstantOf(ticket).minus(Duration.ofDays(1)));

        Letters reminder = technician.lettersOf(ticket, "approval-reminded");

        assertThat(reminder.addresses()).containsExactly(teacher.email());
        assertThat(reminder.to(teacher.email()).subject()).contains("2 jours");
        technician.approves(ticket);
        technician.lettersOf(ticket, "intervention-approved");
        assertThat(teacher.inbox().about(ticket))
                .noneMatch(mail -> mail.subject().contains("7 jours"));
    }

    @Test
    void givenTheSchoolsAnswer_whenTheDaysPass_thenNoReminderAndNoClosing() {
        completed();
        Instant dueAt = technician.dueInstantOf(ticket);
        teacher.withAccount()
                .tries(ticket, "reopen", Map.of("reason", "Toujours en panne"))
                .succeeded();
        story.passUntil(dueAt.plus(Duration.ofDays(1)));

        technician.withdraws(ticket, "Matériel volé");

        technician.lettersOf(ticket, "withdrawn");
        assertThat(teacher.inbox().about(ticket))
                .noneMatch(mail -> mail.subject().contains("jours"));
        assertThat(technician.history(ticket))
                .noneMatch(
                        event -> event.required("event").asString().matches("approval-reminded|closed-automatically"));
    }

    @Test
    void givenACompletedTicket_whenTheSchoolReopens_thenReferenceMailboxTechnicianAndManagerGetTheReason() {
        completed();
        teacher.opensLinkOf(ticket).reopens("Toujours en panne");

        Letters letters = technician.lettersOf(ticket, "reopened");

        assertThat(letters.addresses()).containsExactlyInAnyOrder(acme.email(), technician.email(), managersMailbox());
        assertThat(letters.to(acme.email()).text()).contains("Toujours en panne", "L'école a rouvert");
    }

    @Test
    void givenACompletedTicket_whenEnReopensForTheSchool_thenTheContactIsToldToo() {
        completed();
        manager.reopens(ticket, "L'école a téléphoné");

        Letters letters = technician.lettersOf(ticket, "reopened");

        assertThat(letters.addresses())
                .containsExactlyInAnyOrder(acme.email(), technician.email(), managersMailbox(), teacher.email());
        assertThat(letters.to(teacher.email()).text()).contains("L'école a téléphoné", "en votre nom");
    }

    @Test
    void givenEachWayOfClosing_whenClosed_thenSupplierTechnicianManagerAndSchoolAreToldWhy() {
        completed();
        teacher.withAccount().tries(ticket, "approve", Map.of()).succeeded();
        Ticket withdrawn = technician.opens(teacher, acme);
        manager.withdraws(withdrawn, "Ouvert par erreur");

        assertThat(technician.lettersOf(ticket, "intervention-approved").addresses())
                .containsExactlyInAnyOrder(acme.email(), technician.email(), managersMailbox());
        assertThat(technician.lettersOf(withdrawn, "withdrawn").addresses())
                .containsExactlyInAnyOrder(acme.email(), technician.email(), managersMailbox(), teacher.email());
        assertThat(technician.lettersOf(withdrawn, "withdrawn").to(acme.email()).text())
                .contains("Ouvert par erreur");
    }

    private void completed() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }

    private String managersMailbox() {
        return story.managersMailbox().address();
    }
}
