package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees and does what (behaviour §1). */
class RolesE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenEnStaff_whenItLooks_thenEveryTicketIsThere_andSuppliersAreTheManagersWork() {
        Ticket unassigned = story.technician("Nadia").opens(Opening.with(teacher));

        assertThat(technician.sees(unassigned).required("status").asString()).isEqualTo("OPEN");
        assertThat(manager.sees(unassigned).required("status").asString()).isEqualTo("OPEN");
        assertThat(manager.lists(unassigned, "?text=" + unassigned)).hasSize(1);
        assertThat(technician.tries("/suppliers", Map.of("name", "Nouveau", "referenceMailbox", "nouveau@example.org")))
                .is(refused(403, "forbidden"));
    }

    @Test
    void givenAColleaguesTicket_whenASupplierUserLooks_thenItSeesAndHandlesIt() {
        Human marie = acme.colleague("Marie", manager);
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");

        assertThat(marie.lists(ticket, "")).hasSize(1);
        marie.tries(ticket, "complete-intervention", Map.of("summary", "Fait par Marie"))
                .succeeded();
    }

    @Test
    void givenASchoolContactWithAnAccount_whenItLooks_thenItsOwnTicketWithoutTheSuppliersAffairs() {
        Human school = teacher.withAccount();
        Ticket foreign = technician.opens(story.teacher("Autre"), acme);
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Écran remplacé");
        technician.commentsInternally(ticket, "Ne pas dire");
        school.comments(ticket, "Merci d'avance");

        Answer answer = school.looksAt(ticket).succeeded();
        JsonNode seen = answer.json();
        assertThat(seen.required("status").asString()).isEqualTo("COMPLETED");
        assertThat(seen.required("completion").required("summary").asString()).isEqualTo("Écran remplacé");
        assertThat(seen.required("approval").required("pending").asBoolean()).isTrue();
        assertThat(seen.required("activity").toString()).contains("Merci d'avance");
        assertThat(answer.body()).doesNotContain("Ne pas dire");
        assertThat(seen.has("assignee") || seen.has("technician") || seen.has("participants"))
                .isFalse();
        assertThat(school.reads("/tickets/" + foreign)).is(refused(404, "not-found"));
        assertThat(school.lists(ticket, "")).hasSize(1);
    }

    @Test
    void givenAnOtherSystem_whenItOpensForATechnician_thenItFollows_andDoesNothingElse() {
        Human inventory = story.otherSystem();
        assertThat(inventory.tries("/tickets", Opening.with(teacher).body())).is(refused(400, "malformed"));
        technician.commentsInternally(ticket, "Interne");
        Answer opened = inventory.tries(
                "/tickets",
                Opening.with(teacher)
                        .to(acme)
                        .and("technician", technician.personId())
                        .body());
        Ticket own = new Ticket(opened.succeeded().json().required("reference").asString());

        technician.sees(ticket);
        assertThat(inventory.reads("/tickets/" + ticket).succeeded().body())
                .contains("Exemple de ticket")
                .doesNotContain("Interne");
        inventory.comments(own, "Garantie vérifiée");
        assertThat(technician.sees(own).required("technician").required("name").asString())
                .isEqualTo("Quentin");
        assertThat(inventory.tries(own, "comments", Map.of("body", "x", "internal", true)))
                .is(refused(403, "forbidden"));
        assertThat(inventory.tries(own, "withdraw", Map.of("reason", "x"))).is(refused(403, "forbidden"));
    }

    @Test
    void givenAnOperator_whenItLooksAtATicket_thenMailStatesWithMaskedAddresses_andNoContent() {
        Human operator = story.somebody("Opérateur", "operator");
        technician.lettersOf(ticket, "supplier-assigned");

        assertThat(operator.reads("/tickets/" + ticket)).is(refused(403, "forbidden"));
        assertThat(operator.reads("/tickets/" + ticket + "/history")).is(refused(403, "forbidden"));
        Answer mails = operator.reads("/tickets/" + ticket + "/mails").succeeded();
        assertThat(mails.body()).contains("***@").doesNotContain(acme.email(), "Exemple de ticket", "Quentin");
    }

    @Test
    void givenASecondaryAddress_whenItHandlesTheTicket_thenItMay_andGetsNoMailOfItsOwn() {
        Human colleague = acme.colleague("Marie", manager);

        colleague
                .tries(
                        ticket,
                        "schedule-intervention",
                        Map.of("at", story.today().plusDays(2).atTime(9, 0).toString()))
                .succeeded();

        technician.inbox().receives(ticket, "Bonjour, l'intervention est prévue le");
        acme.referenceMailbox().receives(ticket, "" + ticket);
        assertThat(colleague.inbox().about(ticket)).isEmpty();
    }

    @Test
    void givenRolesThatDoNotGoTogetherOrNoCompany_whenCalling_then403() {
        assertThat(story.somebody("Double", "supplier", "technician")
                        .reads("/tickets")
                        .status())
                .isEqualTo(403);
        assertThat(story.somebody("Sans société", "supplier").reads("/tickets").status())
                .isEqualTo(403);
        assertThat(story.somebody("Opérateur", "operator").reads("/tickets").status())
                .isEqualTo(403);
    }
}
