package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.FrenchDate;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The suppliers' tutorial from the first mail to the automatic closing (tutoriel §2 to §6; behaviour §3 to §6). */
class TutorialE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final LocalDateTime nineOClock = story.today().plusDays(3).atTime(9, 0);

    @Test
    void givenTheTutorial_whenATicketLivesItsWholeLife_thenEveryListAndMailIsAsTheTutorialSays() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.referenceMailbox().receives(ticket, "" + ticket);
        assertThat(statusInTheListOf(acme.person(), ticket)).isEqualTo("OPEN");

        acme.schedules(ticket, nineOClock, "Bonjour, nous passerons avec la pièce.");
        everyoneReceives(ticket, "nous passerons avec la pièce", 1);
        everyoneReceives(ticket, FrenchDate.of(nineOClock), 1);
        assertThat(statusInTheListOf(acme.person(), ticket)).isEqualTo("IN_PROGRESS");

        acme.completes(ticket, "Alimentation remplacée.");
        everyoneReceives(ticket, "Alimentation remplacée.", 1);
        assertThat(statusInTheListOf(acme.person(), ticket)).isEqualTo("COMPLETED");
        assertThat(acme.person()
                        .sees(ticket)
                        .required("approval")
                        .required("pending")
                        .asBoolean())
                .isTrue();

        assertThat(teacher.opensLinkOf(ticket).reopens("Toujours en panne").statusCode())
                .isEqualTo(200);
        acme.referenceMailbox().receives(ticket, "Toujours en panne");
        technician.inbox().receives(ticket, "Toujours en panne");
        story.managersMailbox().receives(ticket, "Toujours en panne");
        assertThat(statusInTheListOf(technician, ticket)).isEqualTo("OPEN");

        acme.schedules(ticket, nineOClock.plusDays(1), "Nous revenons.");
        everyoneReceives(ticket, "Nous revenons.", 1);
        acme.completes(ticket, "Carte mère remplacée.");
        everyoneReceives(ticket, "Carte mère remplacée.", 1);

        story.pass(Duration.ofDays(16));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> statusOf(acme.person(), ticket).equals("CLOSED"));
        acme.referenceMailbox().receives(ticket, "15 jours");
        everyoneReceives(ticket, "15 jours", 1);
        assertThat(acme.person().lists(ticket, "")).noneMatch(row -> isAbout(row, ticket));
        assertThat(acme.person().lists(ticket, "?view=closed")).anyMatch(row -> isAbout(row, ticket));
    }

    private void everyoneReceives(Ticket ticket, String words, int times) {
        technician.inbox().receives(ticket, words, times);
        story.managersMailbox().receives(ticket, words, times);
        teacher.inbox().receives(ticket, words, times);
    }

    private static String statusOf(Human reader, Ticket ticket) {
        return reader.sees(ticket).required("status").asString();
    }

    private static String statusInTheListOf(Human reader, Ticket ticket) {
        return reader.lists(ticket, "?view=all").stream()
                .filter(row -> isAbout(row, ticket))
                .findFirst()
                .orElseThrow()
                .required("status")
                .asString();
    }

    private static boolean isAbout(JsonNode row, Ticket ticket) {
        return row.required("reference").asString().equals(ticket.toString());
    }
}
