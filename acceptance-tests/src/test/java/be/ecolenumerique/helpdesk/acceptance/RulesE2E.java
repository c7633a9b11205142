package be.ecolenumerique.helpdesk.acceptance;

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

/** What is refused, what is a repeat, and what the version says (behaviour §1, §3, §4). */
class RulesE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenAnOpenTicket_whenCompletedWithoutIntervention_thenRefusedWithTheStatusAndWhatIsAllowed() {
        Ticket ticket = technician.opens(teacher, acme);

        Answer refused = acme.person().tries(ticket, "complete-intervention", Map.of("summary", "Fait"));

        assertProblem(refused, 409, "wrong-status");
        assertThat(refused.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(acme.person().sees(ticket).required("version").asLong()).isEqualTo(2);
    }

    @Test
    void givenAScheduledTicket_whenTheSameIsScheduledAgain_thenItSucceedsAndRecordsNothing() {
        Ticket ticket = technician.opens(teacher, acme);
        var at = story.today().plusDays(2).atTime(9, 0);
        acme.schedules(ticket, at, "Bonjour");

        acme.schedules(ticket, at, "Bonjour");

        assertThat(acme.person().sees(ticket).required("version").asLong()).isEqualTo(3);
        assertProblem(
                acme.person().tries(ticket, "schedule-intervention", Map.of("at", at.toString(), "message", "Autre")),
                409,
                "wrong-status");
    }

    @Test
    void givenAWithdrawnTicket_whenAnythingButACommentFollows_thenRefused() {
        Ticket ticket = technician.opens(teacher, acme);
        technician.withdraws(ticket, "Ouvert par erreur");

        assertProblem(technician.tries(ticket, "assign-supplier", Map.of("supplier", acme.id())), 409, "wrong-status");
        acme.person().comments(ticket, "Bien compris");
        teacher.inbox().receives(ticket, "Ouvert par erreur");
        Ticket next = technician.opens(Opening.with(teacher).to(acme).and("relatedTo", ticket.toString()));
        assertThat(technician.sees(next).required("relatedTo").asString()).isEqualTo(ticket.toString());
    }

    @Test
    void givenAnInternalComment_whenTheSupplierLooks_thenNothingOfItIsThere() {
        Ticket ticket = technician.opens(teacher, acme);
        Answer before = acme.person().looksAt(ticket).succeeded();

        technician.commentsInternally(ticket, "Ne pas leur dire");

        assertThat(technician.sees(ticket).toString()).contains("Ne pas leur dire");
        Answer after = acme.person().reads("/tickets/" + ticket).succeeded();
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertProblem(acme.person().tries(ticket, "comments", Map.of("body", "x", "internal", true)), 403, "forbidden");
    }

    @Test
    void givenASecondaryAddress_whenItHandlesTheTicket_thenItMay_andGetsNoMailOfItsOwn() {
        Human colleague = acme.colleague("Marie", manager);
        Ticket ticket = technician.opens(teacher, acme);

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

    @Test
    void givenASystem_whenItOpensATicket_thenATechnicianIsRequired_andItSeesNoInternalComment() {
        Human inventory = story.otherSystem();
        var opening = Opening.with(teacher).to(acme);
        assertThat(inventory.tries("/tickets", opening.body()).status()).isEqualTo(400);

        Answer opened = inventory
                .tries(
                        "/tickets",
                        opening.and("technician", technician.personId()).body())
                .succeeded();

        Ticket ticket = new Ticket(opened.json().required("reference").asString());
        acme.referenceMailbox().receives(ticket, "" + ticket);
        technician.commentsInternally(ticket, "Interne");
        technician.sees(ticket);
        assertThat(inventory.reads("/tickets/" + ticket).succeeded().body()).doesNotContain("Interne");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().required("code").asString()).isEqualTo(code);
        assertThat(answer.json().required("type").asString()).isEqualTo("urn:helpdesk:problem:" + code);
    }
}
