package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused in which status, and what is kept from suppliers (behaviour §3, §4). */
class RulesE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final Company other = story.company("Concurrent", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenAnOpenTicket_whenCompletedWithoutIntervention_thenRefusedWithTheStatusAndWhatIsAllowed() {
        Ticket ticket = technician.opens(teacher, acme);

        Answer answer = acme.person().tries(ticket, "complete-intervention", Map.of("summary", "Fait"));

        assertThat(answer).is(refused(409, "wrong-status"));
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(acme.person().sees(ticket).required("version").asLong()).isEqualTo(2);
    }

    @Test
    void givenACompletedTicket_whenAssignedScheduledOrWithdrawn_thenRefusedAndUnchanged() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Fait");
        Map<String, String> again =
                Map.of("at", story.today().plusDays(3).atTime(9, 0).toString());

        assertThat(technician.tries(ticket, "assign-supplier", Map.of("supplier", other.id())))
                .is(refused(409, "wrong-status"));
        assertThat(technician.tries(ticket, "withdraw", Map.of("reason", "Erreur")))
                .is(refused(409, "wrong-status"));
        assertThat(acme.person().tries(ticket, "schedule-intervention", again)).is(refused(409, "wrong-status"));
        assertThat(technician.history(ticket)).hasSize(4);
    }

    @Test
    void givenAWithdrawnTicket_whenAnythingButACommentFollows_thenRefused() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Bonjour");
        assertThat(acme.person().tries(ticket, "withdraw", Map.of("reason", "x")))
                .is(refused(403, "forbidden"));
        assertThat(manager.tries(ticket, "withdraw", Map.of())).is(refused(400, "malformed"));
        manager.withdraws(ticket, "Ouvert par erreur");

        assertThat(technician.tries(ticket, "assign-supplier", Map.of("supplier", acme.id())))
                .is(refused(409, "wrong-status"));
        acme.person().comments(ticket, "Bien compris");
        assertThat(acme.person().sees(ticket).required("status").asString()).isEqualTo("CLOSED");
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
        assertThat(acme.person().tries(ticket, "comments", Map.of("body", "x", "internal", true)))
                .is(refused(403, "forbidden"));
    }
}
