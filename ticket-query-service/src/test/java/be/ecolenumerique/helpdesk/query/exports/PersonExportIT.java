package be.ecolenumerique.helpdesk.query.exports;

import static be.ecolenumerique.helpdesk.query.testing.Answers.texts;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody is given who asks what is kept about her. */
class PersonExportIT {
    private static final PersonId TEACHER = person("d1");
    private static final PersonId TEACHER_AGAIN = person("d3");
    private static final PersonId COLLEAGUE = person("d4");
    private static final PersonId ERASED = person("d5");

    private final RunningQueryService service = RunningQueryService.get();
    private final Exports exports = new Exports(service);

    @Test
    void givenATeacher_whenExported_thenRecordTicketsActivityAndMails_pageByPage() {
        keeps(teacher(TEACHER, "odile.renard@ecole.example"));
        var now = TicketStory.opened(service.newReference(), "Écran", TEACHER)
                .assignedTo(ACME)
                .commented(Actor.of(TEACHER, Role.CONTACT), "Il clignote")
                .commentedInternally("Vérifier la garantie");
        var once = TicketStory.opened(service.newReference(), "Clavier", TEACHER);
        once.then(TECHNICIAN, new ContactChanged(once.ticket(), Cast.TEACHER.person(), TEACHER));
        var foreign = TicketStory.opened(service.newReference());
        service.notificationService.has(
                now.ticket().toString(), """
                {"items": [%s, %s], "unreadable": []}
                """.formatted(mail(TEACHER, "sent"), mail(Cast.TECHNICIAN.person(), "sent")));
        service.knows(foreign);
        service.knows(once);
        service.knows(now);

        JsonNode export = exports.of(TEACHER, "");

        assertThat(export.at("/record/name").asString()).isEqualTo("Odile Renard");
        assertThat(export.at("/record/email").asString()).isEqualTo("odile.renard@ecole.example");
        assertThat(export.at("/record/phone").asString()).isEqualTo("087 65 43 21");
        assertThat(export.at("/tickets/total").asInt()).isEqualTo(2);
        assertThat(export.toString()).doesNotContain(foreign.ticket().toString(), "garantie");
        JsonNode current = export.at("/tickets/items/0");
        assertThat(current.path("reference").asString()).isEqualTo(now.ticket().toString());
        assertThat(current.path("as").toString()).isEqualTo("[\"CONTACT\"]");
        assertThat(current.path("activity").size()).as("opening and comment").isEqualTo(2);
        assertThat(current.at("/activity/1/content/text").asString()).isEqualTo("Il clignote");
        assertThat(current.path("mails").size()).isEqualTo(1);
        assertThat(current.at("/mails/0/state").asString()).isEqualTo("sent");
        assertThat(export.at("/tickets/items/1/as").size()).isZero();

        JsonNode first = exports.of(TEACHER, "?limit=1");
        JsonNode second = exports.of(
                TEACHER, "?limit=1&after=" + first.at("/tickets/next").asString());
        assertThat(second.at("/tickets/items/0/reference").asString())
                .isEqualTo(once.ticket().toString());
        assertThat(second.path("tickets").has("next")).isFalse();
    }

    @Test
    void givenATeacherWithARecordForEachTicket_whenExportedByOne_thenBothRecordsAndTickets_andNobodyElses() {
        keeps(teacher(TEACHER_AGAIN, "line.simon@ecole.example"), teacher(COLLEAGUE, "line.simon@ecole.example"));
        var one = TicketStory.opened(service.newReference(), "Écran", TEACHER_AGAIN);
        var other = TicketStory.opened(service.newReference(), "Clavier", COLLEAGUE)
                .commented(Actor.of(COLLEAGUE, Role.CONTACT), "Une touche manque");
        var foreign = TicketStory.opened(service.newReference());
        service.notificationService.has(other.ticket().toString(), """
                {"items": [%s], "unreadable": []}
                """.formatted(mail(COLLEAGUE, "sent")));
        service.knows(one);
        service.knows(other);
        service.knows(foreign);

        for (PersonId asked : new PersonId[] {TEACHER_AGAIN, COLLEAGUE}) {
            JsonNode export = exports.of(asked, "");

            assertThat(export.at("/record/id").asString()).isEqualTo(asked.value());
            assertThat(export.path("otherRecords").size()).isEqualTo(1);
            assertThat(export.at("/otherRecords/0/id").asString()).isNotEqualTo(asked.value());
            assertThat(export.at("/otherRecords/0/email").asString()).isEqualTo("line.simon@ecole.example");
            assertThat(texts(export.at("/tickets/items"), "reference"))
                    .containsExactlyInAnyOrder(
                            one.ticket().toString(), other.ticket().toString());
            JsonNode last = export.at("/tickets/items/1");
            assertThat(last.path("as").toString()).isEqualTo("[\"CONTACT\"]");
            assertThat(last.path("activity").size()).isEqualTo(2);
            assertThat(last.path("mails").size()).isEqualTo(1);
        }
    }

    @Test
    void givenAnErasedTeacher_whenExported_thenSaysSo_andListsWhatNamesTheId() {
        service.commandService.keeps(ERASED, """
                "erased": true, "records": [], "invitationMails": [], "events": [
                  {"type": "person.erased", "revision": 1, "version": 1, "at": "2026-03-04T08:00:00Z",
                   "actor": {"person": "%s", "role": "supplier-manager"}, "payload": {"person": "%s", "rev": 2}}]
                """.formatted(Cast.MANAGER.person(), ERASED));
        var ticket = TicketStory.opened(service.newReference(), "Écran", ERASED);
        service.knows(ticket);

        JsonNode export = exports.of(ERASED, "");

        assertThat(export.path("erased").asBoolean()).isTrue();
        assertThat(export.has("record")).isFalse();
        assertThat(export.path("otherRecords").size()).isZero();
        assertThat(export.at("/history/items/0/event").asString()).isEqualTo("person.erased");
        assertThat(texts(export.at("/tickets/items"), "reference"))
                .containsExactly(ticket.ticket().toString());
    }

    @Test
    void givenTheCommandServiceDoesNotAnswer_whenExported_then503() {
        PersonId unlucky = person("d6");
        service.commandService.isSilentAbout(unlucky);

        assertThat(service.get(Cast.MANAGER, Exports.path(unlucky)).statusCode())
                .isEqualTo(503);
    }

    @Test
    void givenServicesThatDoNotAnswerAtOnce_whenExported_thenAskedAgain() {
        PersonId patient = person("d7");
        keeps(teacher(patient, "prudence.lambert@ecole.example"));
        var ticket = TicketStory.opened(service.newReference(), "Écran", patient);
        service.knows(ticket);
        service.commandService.hesitatesAbout(patient);
        service.notificationService.hesitatesAbout(ticket.ticket().toString());

        assertThat(texts(exports.of(patient, "").at("/tickets/items"), "reference"))
                .containsExactly(ticket.ticket().toString());
    }

    /** By whichever of the records it is asked. */
    private void keeps(Person... records) {
        String all = Arrays.stream(records).map(PersonExportIT::written).collect(Collectors.joining(", "));
        for (Person record : records) {
            service.commandService.keeps(
                    record.id(),
                    "\"erased\": false, \"records\": [" + all + "], \"events\": [], \"invitationMails\": []");
        }
    }

    private static String written(Person person) {
        return ContractsJson.MAPPER.writeValueAsString(person);
    }

    private static Person teacher(PersonId id, String address) {
        return new Person(
                id,
                1,
                Person.Kind.SCHOOL,
                "Odile Renard",
                Optional.of(EmailAddress.of(address)),
                Optional.of("087 65 43 21"),
                Language.FR,
                Optional.empty());
    }

    private static PersonId person(String number) {
        return PersonId.of("P-" + "0".repeat(32 - number.length()) + number);
    }

    private static String mail(PersonId person, String state) {
        return """
                {"event": "e", "version": 1, "type": "ticket.opened", "at": "2026-03-02T08:02:00Z", "template": "opened",
                 "state": "%s", "recipient": {"quality": "contact", "person": "%s"}, "attempts": 1, "messageId": "<1@x>"}
                """.formatted(state, person);
    }
}
