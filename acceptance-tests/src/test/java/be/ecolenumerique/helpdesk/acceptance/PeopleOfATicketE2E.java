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
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contact, technician, participants and subscribers of a ticket (behaviour §4, change contact to unsubscribe; tutoriel §3). */
class PeopleOfATicketE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final Company other = story.company("Concurrent", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenAnotherTechnician_whenMadeResponsible_thenMailGoesThere_andOnlyEnPeopleCanBe() {
        EnStaff nadia = story.technician("Nadia");
        assertThat(technician.changes(
                        "PUT",
                        ticket,
                        "technician",
                        Map.of("person", acme.person().personId())))
                .is(refused(409, "unknown-reference"));

        manager.makesResponsible(ticket, nadia);

        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        assertThat(technician
                        .sees(ticket)
                        .required("technician")
                        .required("name")
                        .asString())
                .isEqualTo("Nadia");
        assertThat(technician.lettersOf(ticket, "intervention-scheduled").addresses())
                .contains(nadia.email())
                .doesNotContain(technician.email());
    }

    @Test
    void givenSharing_whenAddedAndRemoved_thenOnlyEnAndTheCurrentSupplier_neverWiderAccess() {
        Human marie = acme.colleague("Marie", manager);
        acme.person().sharesWith(ticket, marie);
        acme.person().sharesWith(ticket, manager);
        Ticket foreign = technician.opens(story.teacher("Autre"), acme);
        String otherTeacher =
                technician.sees(foreign).required("contact").required("id").asString();
        for (String stranger : List.of(other.person().personId(), otherTeacher)) {
            assertThat(technician.changes("PUT", ticket, "participants/" + stranger, Map.of()))
                    .is(refused(409, "unknown-reference"));
        }
        assertThat(other.person().reads("/tickets/" + ticket)).is(refused(404, "not-found"));
        assertThat(acme.person().sees(ticket).required("participants").toString())
                .contains(marie.personId(), "Sophie");

        technician
                .changes("DELETE", ticket, "participants/" + marie.personId(), Map.of())
                .succeeded();

        assertThat(marie.sees(ticket).required("participants").toString())
                .contains("Sophie")
                .doesNotContain(marie.personId());
    }

    @Test
    void givenCreatorContactAndSupplier_whenTakenOffTheSharing_thenTheyStay() {
        technician
                .changes("DELETE", ticket, "participants/" + technician.personId(), Map.of())
                .succeeded();
        String contact =
                technician.sees(ticket).required("contact").required("id").asString();
        technician
                .changes("DELETE", ticket, "participants/" + contact, Map.of())
                .succeeded();

        assertThat(technician.sees(ticket).required("participants").toString())
                .contains("CREATOR", "Quentin", "CONTACT", "Enseignant", "SUPPLIER", acme.name());
        assertThat(ticket.lastVersion()).isEqualTo(2);
    }

    @Test
    void givenSubscriptions_whenNothingWasSwitched_thenOnForTheTechnician_andOffForSupplierUsers() {
        assertThat(technician.sees(ticket).required("subscribed").asBoolean()).isTrue();
        assertThat(acme.person().sees(ticket).required("subscribed").asBoolean())
                .isFalse();
        assertThat(manager.sees(ticket).required("subscribed").asBoolean()).isFalse();
        acme.person().subscribes(ticket);
        technician.unsubscribes(ticket);
        await().until(() -> acme.person().sees(ticket).required("subscribed").asBoolean()
                && !technician.sees(ticket).required("subscribed").asBoolean());
        assertThat(ticket.lastVersion()).isEqualTo(2);

        manager.comments(ticket, "Des nouvelles ?");
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");

        assertThat(technician.lettersOf(ticket, "comment-added").addresses()).containsExactly(acme.email());
        assertThat(technician.lettersOf(ticket, "intervention-scheduled").addresses())
                .contains(technician.email());
    }

    @Test
    void givenAClosedTicket_whenItsPeopleChange_thenRefused_butCommentsAndSubscriptionsStayPossible() {
        technician.withdraws(ticket, "Ouvert par erreur");

        assertThat(technician.changes(
                        "PUT", ticket, "contact", story.teacher("Collègue").asBody()))
                .is(refused(409, "wrong-status"));
        assertThat(technician.changes("PUT", ticket, "technician", Map.of("person", manager.personId())))
                .is(refused(409, "wrong-status"));
        assertThat(share(technician, manager)).is(refused(409, "wrong-status"));
        acme.person().subscribes(ticket);
        teacher.withAccount().comments(ticket, "Merci");
    }

    private Answer share(Human who, Human with) {
        return who.changes("PUT", ticket, "participants/" + with.personId(), Map.of());
    }
}
