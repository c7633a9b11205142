package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Companies that are suspended, and people who leave theirs (behaviour §1, §7). */
class DirectoryE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenASuspendedCompany_whenItsPeopleCome_thenTheyReadWhatTheyHad_andWriteNothing_andNothingNewIsGivenToIt() {
        Ticket other = technician.opens(teacher, story.company("Concurrent", manager));
        acme.person().comments(ticket, "Nous passerons");

        manager.tries("/suppliers/" + acme.id() + "/suspend", Map.of()).succeeded();

        assertThat(acme.person().tries(ticket, "comments", Map.of("body", "Encore")))
                .is(refused(403, "supplier-suspended"));
        assertThat(technician.tries(other, "assign-supplier", Map.of("supplier", acme.id())))
                .is(refused(409, "supplier-suspended"));
        await().until(() ->
                acme.person().sees(ticket).required("allowedActions").isEmpty());
        assertThat(acme.person().sees(ticket).required("activity").toString())
                .contains("Nous passerons")
                .doesNotContain("Encore");
        technician.assigns(ticket, story.company("Remplaçant", manager));
        await().until(() -> acme.person().reads("/tickets/" + ticket).status() == 404);

        manager.tries("/suppliers/" + acme.id() + "/resume", Map.of()).succeeded();
        technician.assigns(other, acme);
        acme.person().comments(other, "De retour");
    }

    @Test
    void givenAnAssignee_whenTakenOffItsCompany_thenItIsOutAtOnce_andTheTicketSaysSo() {
        Human marie = acme.colleague("Marie", manager);
        String id = marie.personId();
        acme.person().tries(ticket, "set-assignee", Map.of("person", id)).succeeded();
        marie.subscribes(ticket);
        acme.person().subscribes(ticket);
        marie.comments(ticket, "Je m'en occupe");

        manager.tried("DELETE", "/suppliers/" + acme.id() + "/members/" + id, Map.of(), Map.of())
                .succeeded();

        assertThat(marie.tries(ticket, "comments", Map.of("body", "Encore"))).is(refused(403, "forbidden"));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> marie.reads("/tickets/" + ticket).status() == 403);
        await().until(() -> !acme.person().sees(ticket).has("assignee"));
        JsonNode comment = acme.person().sees(ticket).required("activity").required("items").values().stream()
                .filter(entry -> entry.required("event").asString().equals("comment-added"))
                .findFirst()
                .orElseThrow();
        assertThat(comment.at("/by/person/name").asString()).isEqualTo("Marie");
        assertThat(comment.at("/by/person/note").asString()).isEqualTo("ancien membre");
        technician.comments(ticket, "Pour les abonnés");
        assertThat(technician.lettersOf(ticket, "comment-added", 2).addresses()).containsExactly(acme.email());
    }
}
