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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a ticket is made of (behaviour §3; tutoriel §3). */
class TicketE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenTicketsOneAfterTheOther_whenOpened_thenReferencesIncrease() {
        Ticket first = technician.opens(teacher, acme);
        Ticket second = technician.opens(teacher, acme);

        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void givenASchoolOutsideTheRegister_whenOpened_thenFiAndFeMayBeAbsent_andAreDigitsOtherwise() {
        Ticket ticket = technician.opens(opening(Map.of("name", "Deutsche Schule", "address", "Eupen")));

        JsonNode school = technician.sees(ticket).required("school");
        assertThat(school.has("fi") || school.has("fe")).isFalse();
        for (String wrong : List.of("12A4", "1234567", "٣")) {
            assertThat(technician.tries(
                            "/tickets",
                            opening(Map.of("fi", wrong, "name", "n", "address", "a"))
                                    .body()))
                    .as(wrong)
                    .is(refused(400, "malformed"));
        }
    }

    @Test
    void givenTexts_whenTyped_thenTheyAreTrimmed_blankIsMissing_andLengthsCountCodePoints() {
        String longest = "🖥".repeat(255);
        Ticket ticket = technician.opens(Opening.with(teacher).and("summary", "  " + longest + "  "));

        assertThat(technician.sees(ticket).required("summary").asString()).isEqualTo(longest);
        for (String wrong : List.of(longest + "x", "   ")) {
            Answer answer = technician.tries(
                    "/tickets", Opening.with(teacher).and("summary", wrong).body());
            assertThat(answer).is(refused(400, "malformed"));
            assertThat(answer.json()
                            .required("errors")
                            .get(0)
                            .required("pointer")
                            .asString())
                    .isEqualTo("#/summary");
        }
    }

    @Test
    void givenEverything_whenReadByTheTechnician_thenEachFieldOfATicketIsThere() {
        Ticket ticket = technician.opens(Opening.with(teacher).to(acme).and("assetTag", "libre ~ 42"));
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");

        JsonNode seen = technician.sees(ticket);

        assertThat(seen.propertyNames())
                .contains(
                        "reference",
                        "summary",
                        "requestType",
                        "creator",
                        "technician",
                        "createdAt",
                        "updatedAt",
                        "school")
                .contains(
                        "contact",
                        "equipment",
                        "assetTag",
                        "description",
                        "status",
                        "supplier",
                        "appointment",
                        "approval")
                .contains("participants", "activity", "allowedActions", "version", "subscribed");
        assertThat(seen.required("requestType").asString()).isEqualTo("SUPPLIER_RETURN");
        assertThat(seen.required("assetTag").asString()).isEqualTo("libre ~ 42");
        assertThat(seen.required("contact").required("language").asString()).isEqualTo("fr");
        assertThat(seen.required("activity").required("items").values())
                .extracting(entry -> entry.required("version").asLong())
                .isSorted();
    }

    @Test
    void givenEvents_whenCounted_thenTheVersionIsTheirNumber_andInternalOnesAreGapsForTheSupplier() {
        Ticket ticket = technician.opens(Opening.with(teacher));
        assertThat(ticket.lastVersion()).isEqualTo(1);
        technician.assigns(ticket, acme);
        technician.commentsInternally(ticket, "Interne");
        assertThat(ticket.lastVersion()).isEqualTo(3);
        assertThat(row(technician, ticket).required("version").asLong()).isEqualTo(3);
        assertThat(acme.person()
                        .reads("/tickets/" + ticket)
                        .json()
                        .required("version")
                        .asLong())
                .isEqualTo(2);

        acme.person().comments(ticket, "Bonjour");

        assertThat(acme.person().looksAt(ticket).header("ETag")).contains("\"4\"");
        assertThat(technician.history(ticket))
                .extracting(event -> event.required("version").asLong())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void givenAClosedTicket_whenItIsNeededAgain_thenTheAnswerSaysToOpenANewOne_whichMayLinkIt() {
        Ticket closed = technician.opens(teacher, acme);
        technician.withdraws(closed, "Ouvert par erreur");

        Answer refusal = technician.tries(closed, "reopen", Map.of("reason", "Encore en panne"));

        assertThat(refusal).is(refused(409, "wrong-status"));
        assertThat(refusal.json().required("detail").asString()).contains("ouvrez un nouveau ticket");
        Ticket next = technician.opens(Opening.with(teacher).to(acme).and("relatedTo", closed.toString()));
        assertThat(technician.sees(next).required("relatedTo").asString()).isEqualTo(closed.toString());
        assertThat(technician.tries(
                        "/tickets",
                        Opening.with(teacher).and("relatedTo", "TECH-99999999").body()))
                .is(refused(409, "unknown-reference"));
    }

    private Opening opening(Map<String, String> school) {
        return Opening.with(teacher).and("school", school);
    }

    private static JsonNode row(Human reader, Ticket ticket) {
        return reader.lists(ticket, "?text=" + ticket).getFirst();
    }
}
