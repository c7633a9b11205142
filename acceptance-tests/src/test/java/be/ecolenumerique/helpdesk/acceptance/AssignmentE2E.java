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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which company has a ticket, and who there is responsible (behaviour §4, open to « set assignee »). */
class AssignmentE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final Company other = story.company("Concurrent", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenATicketWithoutSupplier_whenOpened_thenOnlyEnSeesIt_untilItIsAssigned() {
        Ticket ticket = technician.opens(Opening.with(teacher));
        assertThat(technician.sees(ticket).required("version").asLong()).isEqualTo(1);
        assertThat(manager.sees(ticket).has("supplier")).isFalse();
        assertThat(acme.person().reads("/tickets/" + ticket)).is(refused(404, "not-found"));

        manager.assigns(ticket, acme);

        assertThat(acme.person().sees(ticket).required("version").asLong()).isEqualTo(2);
        assertThat(events(ticket)).containsExactly("opened", "supplier-assigned");
    }

    @Test
    void givenATicketForASupplier_whenOpened_thenOpenedAndAssignedAreOneStep() {
        Ticket ticket = technician.opens(teacher, acme);

        assertThat(ticket.lastVersion()).isEqualTo(2);
        assertThat(events(ticket)).containsExactly("opened", "supplier-assigned");
        assertThat(manager.tries("/tickets", Opening.with(teacher).body())).is(refused(403, "forbidden"));
        assertThat(acme.person().tries("/tickets", Opening.with(teacher).body()))
                .is(refused(403, "forbidden"));
    }

    @Test
    void givenAScheduledTicket_whenReassigned_thenTheAppointmentIsCancelledAndTheTicketAssignedInOneStep() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.person()
                .tries(ticket, "set-assignee", Map.of("person", acme.person().personId()))
                .succeeded();
        long before = ticket.lastVersion();

        technician.assigns(ticket, other);

        assertThat(ticket.lastVersion()).isEqualTo(before + 2);
        JsonNode seen = other.person().sees(ticket);
        assertThat(seen.required("status").asString()).isEqualTo("OPEN");
        assertThat(seen.has("appointment")).isFalse();
        assertThat(seen.has("assignee")).isFalse();
        List<JsonNode> history = technician.history(ticket);
        JsonNode cancelled = history.get(history.size() - 2);
        assertThat(cancelled.required("event").asString()).isEqualTo("intervention-cancelled");
        assertThat(cancelled.required("content").required("cause").asString()).isEqualTo("REASSIGNED");
        assertThat(history.getLast().required("event").asString()).isEqualTo("supplier-assigned");
    }

    @Test
    void givenParticipantsAndSubscribersOfACompany_whenItLosesTheTicket_thenTheyAreGone_alsoWhenItComesBack() {
        Ticket ticket = technician.opens(teacher, acme);
        Human marie = acme.colleague("Marie", manager);
        acme.person().sharesWith(ticket, marie);
        marie.subscribes(ticket);

        technician.assigns(ticket, other);
        assertThat(marie.tries(ticket, "comments", Map.of("body", "Encore là ?")))
                .is(refused(404, "not-found"));
        assertThat(technician.sees(ticket).required("participants").toString()).doesNotContain(marie.personId());
        technician.assigns(ticket, acme);
        assertThat(marie.sees(ticket).required("subscribed").asBoolean()).isFalse();
        technician.comments(ticket, "De retour");

        assertThat(marie.sees(ticket).required("participants").toString()).doesNotContain(marie.personId());
        manager.comments(ticket, "Enfin");
        technician.inbox().receives(ticket, "Enfin");
        assertThat(technician.lettersOf(ticket, "comment-added").addresses()).containsExactly(technician.email());
        acme.person().sharesWith(ticket, marie);
        assertThat(marie.sees(ticket).required("participants").toString()).contains(marie.personId());
    }

    @Test
    void givenAColleague_whenMadeResponsible_thenAnyUserOfTheSupplierMay_andOnlyAMemberOrNone() {
        Ticket ticket = technician.opens(teacher, acme);
        Human marie = acme.colleague("Marie", manager);

        acme.person()
                .tries(ticket, "set-assignee", Map.of("person", marie.personId()))
                .succeeded();
        assertThat(technician.sees(ticket).required("assignee").required("id").asString())
                .isEqualTo(marie.personId());
        assertThat(marie.tries(
                        ticket, "set-assignee", Map.of("person", other.person().personId())))
                .is(refused(409, "unknown-reference"));
        assertThat(technician.tries(ticket, "set-assignee", Map.of("person", marie.personId())))
                .is(refused(403, "forbidden"));

        marie.triesJson(ticket, "set-assignee", "{\"person\": null}").succeeded();
        assertThat(technician.sees(ticket).has("assignee")).isFalse();
    }

    private List<String> events(Ticket ticket) {
        return technician.history(ticket).stream()
                .map(event -> event.required("event").asString())
                .toList();
    }
}
