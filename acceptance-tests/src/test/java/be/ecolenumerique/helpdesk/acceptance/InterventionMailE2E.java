package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.FrenchDate;
import be.ecolenumerique.helpdesk.acceptance.people.Letters;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Who gets mail about an intervention, and what is in it (behaviour §5, rows « assigned » to « completed »; tutoriel §4, §6). */
class InterventionMailE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final LocalDateTime tomorrow = story.today().plusDays(1).atTime(9, 0);
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenSecondaryAddresses_whenAssigned_thenTheReferenceMailboxAloneGetsTheStandardText_withALink() {
        Company other = story.company("Autre", manager);
        other.colleague("Marie", manager);

        Letters first = technician.lettersOf(ticket, "supplier-assigned", 1);
        technician.assigns(ticket, other);

        Letters second = technician.lettersOf(ticket, "supplier-assigned", 2);
        assertThat(first.addresses()).containsExactly(acme.email());
        assertThat(second.addresses()).containsExactly(other.email());
        assertThat(second.to(other.email()).text())
                .contains("a été attribuée à votre société")
                .contains("/portal/tickets/" + ticket);
    }

    @Test
    void givenAnAppointment_whenScheduledMovedAndCancelled_thenTechnicianManagerAndSchoolGetTheWordsInFull() {
        acme.schedules(ticket, tomorrow, "Nous passerons\navec la pièce.");
        acme.reschedules(ticket, tomorrow.plusDays(1));
        acme.cancels(ticket, "La pièce manque encore");

        Letters scheduled = technician.lettersOf(ticket, "intervention-scheduled");
        Letters moved = technician.lettersOf(ticket, "intervention-rescheduled");
        Letters cancelled = technician.lettersOf(ticket, "intervention-cancelled");
        assertThat(scheduled.addresses()).containsExactlyInAnyOrder(schoolAndStaff());
        assertThat(moved.addresses()).containsExactlyInAnyOrder(schoolAndStaff());
        assertThat(cancelled.addresses()).containsExactlyInAnyOrder(schoolAndStaff());
        for (String address : schoolAndStaff()) {
            assertThat(scheduled.to(address).text()).contains("Nous passerons", "avec la pièce.");
            assertThat(moved.to(address).text()).contains(FrenchDate.of(tomorrow.plusDays(1)));
            assertThat(cancelled.to(address).text()).contains("La pièce manque encore");
        }
    }

    @Test
    void givenAnIntervention_whenCompleted_thenTheSchoolGetsTheLinkAndTheInstant_theOthersTheSummary() {
        completed();

        Letters letters = technician.lettersOf(ticket, "intervention-completed");
        assertThat(letters.addresses()).containsExactlyInAnyOrder(schoolAndStaff());
        assertThat(letters.to(teacher.email()).text())
                .contains("Écran remplacé", "approuvez l'intervention", "rouvrir", "/answers/")
                .contains(FrenchDate.of(LocalDateTime.ofInstant(technician.dueInstantOf(ticket), Story.BRUSSELS)));
        assertThat(letters.to(technician.email()).text())
                .contains("Écran remplacé")
                .doesNotContain("/answers/");
        assertThat(letters.to(managersMailbox()).text()).doesNotContain("/answers/");
    }

    private void completed() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }

    private String[] schoolAndStaff() {
        return new String[] {teacher.email(), technician.email(), managersMailbox()};
    }

    private String managersMailbox() {
        return story.managersMailbox().address();
    }
}
