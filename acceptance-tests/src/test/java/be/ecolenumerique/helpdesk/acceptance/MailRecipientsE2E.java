package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Letters;
import be.ecolenumerique.helpdesk.acceptance.people.MailServer;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One mail per event and address, never to the one who acted, and what happens where nobody can be told (behaviour §5). */
class MailRecipientsE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final LocalDateTime tomorrow = story.today().plusDays(1).atTime(9, 0);
    private final Ticket ticket = technician.opens(teacher, acme);

    private static final String NOT_TOLD = "l'école n'a pas pu être prévenue";

    @Test
    void givenADiscussion_whenSomebodyComments_thenSubscribersWhoMaySeeItAndNotTheAuthor() {
        Human colleague = acme.colleague("Marie", manager);
        colleague.subscribes(ticket);
        manager.subscribes(ticket);

        acme.person().comments(ticket, "La pièce est commandée");
        technician.commentsInternally(ticket, "Fournisseur lent");

        assertThat(technician.lettersOf(ticket, "comment-added", 1).addresses())
                .containsExactlyInAnyOrder(technician.email(), colleague.email(), manager.email());
        assertThat(technician.lettersOf(ticket, "comment-added", 2).addresses()).containsExactly(manager.email());
    }

    @Test
    void givenWhatTheTableDoesNotName_whenItHappens_thenNobodyGetsMail() {
        Human colleague = acme.colleague("Marie", manager);
        colleague
                .tries(ticket, "set-assignee", Map.of("person", colleague.personId()))
                .succeeded();
        acme.person().sharesWith(ticket, colleague);
        technician.makesResponsible(ticket, story.technician("Nadia"));
        technician.changesContact(ticket, story.teacher("Collègue"));
        manager.withdraws(ticket, "Ouvert par erreur");

        withdrawal(ticket);
        assertThat(technician
                        .ledgerOf(ticket)
                        .map(entry -> entry.required("type").asString()))
                .containsOnly("ticket.supplier-assigned", "ticket.withdrawn");
    }

    @Test
    void givenSomebodyWhoActs_whenMailGoesOut_thenNeverToThatPersonOrAddress() {
        EnStaff reader = story.readerOfTheManagersMailbox();
        Ticket own = technician.opens(story.teacherAt(technician.email(), "Quentin"), acme);

        technician.withdraws(ticket, "Ouvert par erreur");
        technician.withdraws(own, "Ouvert par erreur");
        Ticket third = technician.opens(teacher, acme);
        reader.withdraws(third, "Ouvert par erreur");

        assertThat(withdrawal(ticket).addresses())
                .containsExactlyInAnyOrder(acme.email(), managersMailbox(), teacher.email());
        assertThat(withdrawal(own).addresses()).containsExactlyInAnyOrder(acme.email(), managersMailbox());
        assertThat(withdrawal(third).addresses())
                .containsExactlyInAnyOrder(acme.email(), technician.email(), teacher.email());
    }

    @Test
    void givenOneAddressInSeveralRows_whenMailGoesOut_thenItGetsOne_withTheTextForTheContact() {
        Ticket shared = technician.opens(story.teacherAt(technician.email().toUpperCase(Locale.ROOT), "Quentin"), acme);
        acme.schedules(shared, tomorrow, "Bonjour");

        Letters letters = technician.lettersOf(shared, "intervention-scheduled");

        assertThat(letters.addresses()).containsExactlyInAnyOrder(technician.email(), managersMailbox());
        assertThat(letters.to(technician.email()).text()).contains("dans votre école");
        assertThat(letters.to(technician.email()).calendar()).isPresent();
    }

    @Test
    void givenAContactWithoutEmail_whenItShouldBeTold_thenTheTechniciansMailSaysThatItWasNot_andTheDaysRun() {
        Ticket untold = technician.opens(story.teacherWithoutEmail("Enseignant"), acme);
        acme.schedules(untold, tomorrow, "Bonjour");
        acme.completes(untold, "Écran remplacé");

        Letters letters = technician.lettersOf(untold, "intervention-completed");

        assertThat(letters.addresses()).containsExactlyInAnyOrder(technician.email(), managersMailbox());
        assertThat(letters.to(technician.email()).text()).contains(NOT_TOLD);
        assertThat(letters.to(managersMailbox()).text()).doesNotContain(NOT_TOLD);
        manager.approves(untold);
        assertThat(technician.sees(untold).required("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void givenAMailServerThatKnowsNoSuchTeacher_whenItRefusesForGood_thenTheTechnicianGetsAMailOfItsOwn() {
        technician.lettersOf(ticket, "supplier-assigned");
        try (MailServer server = story.otherMailServer()) {
            server.knowsNobodyAt(teacher.email());

            acme.schedules(ticket, tomorrow, "Bonjour");

            server.receives(technician.email(), "L'école n'a pas pu être prévenue");
        }
    }

    private Letters withdrawal(Ticket closed) {
        return technician.lettersOf(closed, "withdrawn");
    }

    private String managersMailbox() {
        return story.managersMailbox().address();
    }
}
