package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Operator;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import org.junit.jupiter.api.Test;

/** An operator who knows {@code ./ops} and the runbooks, and never sees what a ticket says. */
class OperatorE2E {
    private static final String WORDS = "Nous passerons demain matin";

    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Operator operator = story.operator();
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenNoMailServer_whenTheTeacherGotNoMail_thenTheJourneySaysWhy_andOneMailIsStoppedForGood() {
        acme.referenceMailbox().receives(ticket, ticket.toString());
        story.stack().smtp().stop();
        try {
            schedules();
            await().untilAsserted(() -> assertThat(journey())
                    .contains("ticket.intervention-scheduled")
                    .containsPattern("contact : scheduled, waiting .* [1-9][0-9]* essai\\(s\\), connect"));
            assertThat(mailToTheTeacher()).contains("waiting").doesNotContain(teacher.email());
            operator.succeeds("mails", "stop", idOf(mailToTheTeacher()), "--reason", "adresse fausse", "--yes");
        } finally {
            story.stack().smtp().startAgain();
        }

        assertThat(technician.lettersOf(ticket, "intervention-scheduled").addresses())
                .contains(technician.email())
                .doesNotContain(teacher.email());
        assertThat(journey()).contains("contact : scheduled, stopped");
        assertThat(operator.succeeds("actions", "notification")).contains("ops.mail-stopped", "adresse fausse");
    }

    @Test
    void givenARecordThatNobodyCanRead_whenItIsExplainedAndRepaired_thenTheTicketGoesOn() {
        acme.person().sees(ticket);
        publishNonsenseFor(ticket);
        await().untilAsserted(() ->
                assertThat(operator.succeeds("dead-letters", "list", "query")).contains(ticket + " "));
        schedules();
        await().untilAsserted(() -> assertThat(operator.succeeds("dead-letters", "explain", "query", ticket.toString()))
                .contains("UNDECODABLE", "1 en attente", "cherchez qui écrit sur ce topic")
                .doesNotContain(WORDS));

        for (String service : new String[] {"query", "notification", "approval"}) {
            assertThat(operator.succeeds("dead-letters", "repair", service, ticket.toString()))
                    .contains(ticket + " est de nouveau suivi par " + service);
        }

        assertThat(acme.person().sees(ticket).required("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(technician.lettersOf(ticket, "intervention-scheduled").addresses())
                .contains(teacher.email());
        assertThat(operator.runs("log", "verify").output()).contains("enregistrement étranger : ticket-events-");
    }

    private void schedules() {
        acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), WORDS);
    }

    private String journey() {
        String told = operator.succeeds("journey", ticket.toString());
        assertThat(told).doesNotContain(WORDS).doesNotContain("@");
        return told;
    }

    private String mailToTheTeacher() {
        return operator.succeeds("mails", "list", "--state", "waiting")
                .lines()
                .filter(line -> line.contains(ticket + " ") && line.contains(" contact "))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private void publishNonsenseFor(Ticket ticket) {
        story.stack().kafka().publish("ticket-events", ticket.toString(), "nonsense");
    }
}
