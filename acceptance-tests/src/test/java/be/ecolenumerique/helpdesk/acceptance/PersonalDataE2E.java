package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept about a person, and that nothing is left of it when it is erased. */
class PersonalDataE2E {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Zénobie Renard " + mark;
    private final String address = "zenobie." + mark + "@ecole.example";
    private final String phone = "0487/" + mark;

    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final Ticket ticket = opened(address);
    private final SearchedStores stores = new SearchedStores(story.stack(), List.of(name, address, phone));

    @Test
    void givenATeacher_whenErased_thenNoStoreNamesHer_andNoMailGoesToHer_andTheTicketStays() {
        String teacher = contact().required("id").asString();
        await().until(() -> stores.hits().stream().anyMatch(hit -> hit.startsWith("helpdesk_notification")));
        story.stack().smtp().stop();
        try {
            acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Demain matin");
            await().until(() -> technician
                    .ledgerOf(ticket)
                    .anyMatch(mail -> mail.at("/recipient/person").asString().equals(teacher)));

            manager.tries("/people/" + teacher + "/erase", Map.of()).succeeded();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stores.hits()).isEmpty());
        } finally {
            story.stack().smtp().startAgain();
        }

        assertThat(technician.lettersOf(ticket, "intervention-scheduled").addresses())
                .contains(technician.email())
                .doesNotContain(address);
        assertThat(stateOfMailTo(teacher)).isEqualTo("erased");
        assertThat(contact().required("name").asString()).isEqualTo("Personne effacée");
        assertThat(technician.history(ticket)).hasSize(3);
        assertThat(acme.person().lists(ticket, "?text=" + ticket)).hasSize(1);
        stores.publishLate(teacher);
        acme.completes(ticket, "Écran remplacé");
        assertThat(contact().required("name").asString()).isEqualTo("Personne effacée");
        assertThat(technician.lettersOf(ticket, "intervention-completed").addresses())
                .doesNotContain(address);
    }

    @Test
    void givenSomebodyOfACompany_whenErased_thenNoStoreNamesHer_andSheIsOut_andWhatSheWroteStays() {
        Human nadine = acme.colleague("Nadine" + mark, manager);
        String person = nadine.personId();
        acme.person().tries(ticket, "set-assignee", Map.of("person", person)).succeeded();
        nadine.comments(ticket, "Je m'en occupe");
        var hers = new SearchedStores(story.stack(), List.of(nadine.name(), nadine.email()));
        assertThat(hers.hits()).isNotEmpty();

        manager.tries("/people/" + person + "/erase", Map.of()).succeeded();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hers.hits()).isEmpty());
        assertThat(nadine.tries(ticket, "comments", Map.of("body", "Encore"))).is(refused(403, "forbidden"));
        assertThat(nadine.reads("/tickets/" + ticket).status()).isEqualTo(403);
        await().until(() -> !acme.person().sees(ticket).has("assignee"));
        assertThat(acme.person().sees(ticket).at("/activity/items").toString())
                .contains("Je m'en occupe", "Personne effacée");
        assertThat(acme.person().reads("/suppliers/" + acme.id()).json().toString())
                .doesNotContain(person);
        assertThat(hers.hits()).as("nothing of her came back with her calls").isEmpty();
    }

    @Test
    void givenAReferenceMailbox_whenErased_thenRefused_forItIsCompanyData() {
        assertThat(manager.tries("/people/" + acme.person().personId() + "/erase", Map.of()))
                .is(refused(409, "reference-mailbox-stays"));
        assertThat(technician.tries("/people/" + technician.personId() + "/erase", Map.of()))
                .is(refused(403, "forbidden"));
    }

    @Test
    void givenSomebodyWhoAsksWhatIsKept_whenTheManagerExports_thenRecordTicketsActivityAndMails() {
        acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Demain matin");
        technician.lettersOf(ticket, "intervention-scheduled");
        String path = "/people/" + contact().required("id").asString() + "/export";

        JsonNode export = manager.reads(path).succeeded().json();

        assertThat(export.at("/record/name").asString()).isEqualTo(name);
        assertThat(export.at("/record/phone").asString()).isEqualTo(phone);
        assertThat(export.at("/tickets/items/0/reference").asString()).isEqualTo(ticket.toString());
        assertThat(export.at("/tickets/items/0/as").toString()).isEqualTo("[\"CONTACT\"]");
        assertThat(export.at("/tickets/items/0/mails/0/state").asString()).isEqualTo("sent");
        assertThat(technician.reads(path)).is(refused(403, "forbidden"));
    }

    @Test
    void givenATeacherOfTwoTickets_whenExportedByOne_thenBoth_asErasingTakesBoth_andNobodyElse() {
        Ticket another = opened(address);
        Ticket colleagues = opened("autre." + address);
        String teacher = contact().required("id").asString();
        technician.sees(another);
        technician.sees(colleagues);

        JsonNode export =
                manager.reads("/people/" + teacher + "/export").succeeded().json();

        assertThat(export.at("/record/id").asString()).isEqualTo(teacher);
        assertThat(ids(export.path("otherRecords"))).containsExactly(contactOf(another));
        assertThat(export.path("tickets").findValuesAsString("reference"))
                .containsExactlyInAnyOrder(ticket.toString(), another.toString());
        manager.tries("/people/" + teacher + "/erase", Map.of()).succeeded();
        assertThat(manager.reads("/people/" + contactOf(another) + "/export")
                        .succeeded()
                        .json()
                        .path("erased")
                        .asBoolean())
                .isTrue();
        assertThat(technician.sees(colleagues).at("/contact/name").asString()).isEqualTo(name);
    }

    @Test
    void givenSomebodyWhoWasTakenOffItsCompany_whenExported_thenWhenAndByWhom() {
        String colleague = acme.colleague("Nadine", manager).personId();
        String member = "/suppliers/" + acme.id() + "/members/" + colleague;
        manager.tried("DELETE", member, Map.of(), Map.of()).succeeded();

        JsonNode history = manager.reads("/people/" + colleague + "/export")
                .succeeded()
                .json()
                .at("/history/items");

        assertThat(history.findValuesAsString("event")).contains("supplier.member-added", "supplier.member-removed");
        assertThat(history.at("/0/by/person/id").asString()).isEqualTo(manager.personId());
        assertThat(history.at("/0/company/id").asString()).isEqualTo(acme.id());
    }

    private Ticket opened(String email) {
        return technician.opens(Opening.with(story.teacher("Enseignant"))
                .to(acme)
                .and("contact", Map.of("name", name, "email", email, "phone", phone)));
    }

    private static List<String> ids(JsonNode records) {
        return records.valueStream()
                .map(record -> record.required("id").asString())
                .toList();
    }

    private JsonNode contact() {
        return technician.sees(ticket).required("contact");
    }

    private String contactOf(Ticket other) {
        return technician.sees(other).at("/contact/id").asString();
    }

    private String stateOfMailTo(String person) {
        return technician
                .ledgerOf(ticket)
                .filter(mail -> mail.at("/recipient/person").asString().equals(person))
                .map(mail -> mail.required("state").asString())
                .findFirst()
                .orElseThrow();
    }
}
