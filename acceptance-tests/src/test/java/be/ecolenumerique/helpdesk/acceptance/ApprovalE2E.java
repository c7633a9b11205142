package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The school approves or reopens, or EN does it on its behalf; nobody but the approval service closes by itself (behaviour §4; tutoriel §5). */
class ApprovalE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenAContactWithAnAccount_whenItApproves_thenClosed_andAnotherApprovalIsARepeatWhoeverSendsIt() {
        completed();
        teacher.withAccount().tries(ticket, "approve", Map.of()).succeeded();
        long version = ticket.lastVersion();

        technician.approves(ticket);
        teacher.withAccount().tries(ticket, "approve", Map.of()).succeeded();

        assertThat(ticket.lastVersion()).isEqualTo(version);
        assertThat(technician.sees(ticket).required("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void givenEnStaff_whenItAnswersForTheSchool_thenThatIsRecorded() {
        completed();
        manager.reopens(ticket, "L'école a téléphoné");
        acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Nous revenons");
        acme.completes(ticket, "Carte mère remplacée");
        technician.approves(ticket);

        JsonNode reopened = last("reopened");
        JsonNode approved = last("intervention-approved");
        assertThat(reopened.required("content").required("onSchoolsBehalf").asBoolean())
                .isTrue();
        assertThat(reopened.required("by").required("person").required("name").asString())
                .isEqualTo("Sophie");
        assertThat(approved.required("content").required("onSchoolsBehalf").asBoolean())
                .isTrue();
        assertThat(approved.required("by").required("person").required("name").asString())
                .isEqualTo("Quentin");
    }

    @Test
    void givenTheSignedLink_whenTheTeacherReopens_thenTheApprovalServiceActsOnBehalfOfTheContact() {
        completed();

        teacher.opensLinkOf(ticket).reopens("Toujours en panne");

        JsonNode reopened = last("reopened");
        assertThat(reopened.required("by").required("role").asString()).isEqualTo("approval-service");
        assertThat(reopened.required("by")
                        .required("onBehalfOf")
                        .required("name")
                        .asString())
                .isEqualTo("Enseignant");
        assertThat(reopened.required("content").required("onSchoolsBehalf").asBoolean())
                .isFalse();
    }

    @Test
    void givenACompletedTicket_whenReopened_thenAReasonIsNeeded_andPeopleAndActivityStay_appointmentAndApprovalGo() {
        Human marie = acme.colleague("Marie", manager);
        acme.person()
                .tries(ticket, "set-assignee", Map.of("person", marie.personId()))
                .succeeded();
        acme.person().sharesWith(ticket, marie);
        completed();
        assertThat(technician.tries(ticket, "reopen", Map.of("reason", " "))).is(refused(400, "malformed"));

        technician.reopens(ticket, "Toujours en panne");

        JsonNode seen = acme.person().sees(ticket);
        assertThat(seen.required("status").asString()).isEqualTo("OPEN");
        assertThat(seen.required("assignee").required("id").asString()).isEqualTo(marie.personId());
        assertThat(seen.required("participants").toString()).contains(marie.personId());
        assertThat(seen.required("activity").toString()).contains("Bonjour", "Écran remplacé", "Toujours en panne");
        assertThat(seen.has("appointment")).isFalse();
        assertThat(seen.required("approval").required("pending").asBoolean()).isFalse();
        assertThat(seen.required("allowedActions").toString()).contains("schedule-intervention");
    }

    @Test
    void givenOthersThanTheSchool_whenTheyApproveOrClose_thenRefused() {
        completed();
        String completion =
                technician.lettersOf(ticket, "intervention-completed").event();
        Map<String, String> body = Map.of("completion", completion);

        assertThat(acme.person().tries(ticket, "approve", Map.of())).is(refused(403, "forbidden"));
        assertThat(story.teacher("Autre").withAccount().tries(ticket, "approve", Map.of()))
                .is(refused(404, "not-found"));
        assertThat(manager.tries(ticket, "close-automatically", body)).is(refused(403, "forbidden"));
        assertThat(story.approvalService().tries(ticket, "close-automatically", body))
                .is(refused(409, "too-early"));
    }

    @Test
    void givenRemindersOfACompletion_whenTheApprovalServiceReminds_thenInTime_onlyOfThisCompletion_andOnce() {
        completed();
        Human approval = story.approvalService();
        String completion =
                technician.lettersOf(ticket, "intervention-completed").event();
        Map<String, Object> sevenDays = Map.of("completion", completion, "daysLeft", 7);
        assertThat(approval.tries(ticket, "remind-approval", sevenDays)).is(refused(409, "too-early"));
        assertThat(approval.tries(ticket, "remind-approval", Map.of("completion", "another", "daysLeft", 7)))
                .is(refused(409, "link-replaced"));

        story.passUntil(technician.dueInstantOf(ticket).minus(Duration.ofDays(6)));
        technician.lettersOf(ticket, "approval-reminded");
        approval.tries(ticket, "remind-approval", sevenDays).succeeded();

        assertThat(technician.history(ticket).stream().filter(event -> is("approval-reminded", event)))
                .hasSize(1)
                .allMatch(
                        event -> event.required("content").required("daysLeft").asInt() == 7);
        teacher.withAccount().tries(ticket, "approve", Map.of()).succeeded();
        assertThat(approval.tries(ticket, "remind-approval", Map.of("completion", completion, "daysLeft", 2)))
                .is(refused(409, "wrong-status"));
    }

    private void completed() {
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }

    private JsonNode last(String event) {
        return technician.history(ticket).stream()
                .filter(entry -> is(event, entry))
                .toList()
                .getLast();
    }

    private static boolean is(String event, JsonNode entry) {
        return entry.required("event").asString().equals(event);
    }
}
