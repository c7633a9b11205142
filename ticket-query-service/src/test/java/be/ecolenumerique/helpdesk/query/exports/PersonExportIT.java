package be.ecolenumerique.helpdesk.query.exports;

import static be.ecolenumerique.helpdesk.query.testing.Answers.json;
import static be.ecolenumerique.helpdesk.query.testing.Answers.texts;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody is given who asks what is kept about her. */
class PersonExportIT {
    /** Of nobody else: the export of somebody whose tickets have mails that can not be had waits for them. */
    private static final SupplierId DELTA = SupplierId.of("SUP-78");

    private static final PersonId TEACHER = person("d1");
    private static final PersonId DORA = person("d2");
    private static final PersonId TEACHER_AGAIN = person("d3");
    private static final PersonId COLLEAGUE = person("d4");
    private static final PersonId ERASED = person("d5");

    private final RunningQueryService service = RunningQueryService.get();

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

        JsonNode export = export(TEACHER, "");

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

        JsonNode first = export(TEACHER, "?limit=1");
        JsonNode second =
                export(TEACHER, "?limit=1&after=" + first.at("/tickets/next").asString());
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
            JsonNode export = export(asked, "");

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
    void givenAMember_whenExported_thenItsCompanyAndHistoryAndAcceptanceAndMail_andOthersThanManagersMayNotAsk() {
        String path = path(DORA);
        tell(1, new SupplierRegistered(DELTA, "Delta", Language.FR));
        tell(2, new MemberAdded(DELTA, DORA));
        service.commandService.keeps(DORA, """
                "erased": false, "records": [%s], "events": [
                  {"type": "supplier.member-added", "revision": 1, "version": 2, "at": "2026-03-02T08:00:00Z",
                   "actor": {"person": "%s", "role": "supplier-manager"},
                   "payload": {"supplier": "SUP-78", "person": "%s"}},
                  {"type": "supplier.member-invited", "revision": 1, "version": 3, "at": "2026-03-02T08:00:00Z",
                   "actor": {"person": "%s", "role": "supplier-manager"},
                   "payload": {"supplier": "SUP-78", "person": "%s", "until": "2026-03-16T08:00:00Z"}},
                  {"type": "supplier.invitation-accepted", "revision": 1, "version": 4, "at": "2026-03-03T10:00:05Z",
                   "actor": {"role": "internal"},
                   "payload": {"supplier": "SUP-78", "person": "%s", "agreedAt": "2026-03-03T10:00:00Z",
                               "texts": [{"text": "privacy-policy", "version": "2026-11"}]}}],
                "invitationMails": [
                  {"supplier": "SUP-78", "version": 3, "asked": "2026-03-02T08:00:01Z", "state": "sent",
                   "sentAt": "2026-03-02T08:00:02Z", "provider": "https://identity.example/realms/helpdesk",
                   "endedAt": "2026-03-03T10:00:06Z", "end": "registered"}]
                """.formatted(
                        written(member(DORA)), Cast.MANAGER.person(), DORA, Cast.MANAGER.person(), DORA, DORA));
        await().until(() -> service.get(Cast.MANAGER, path).body().contains("\"membership\""));

        JsonNode export = export(DORA, "");

        assertThat(export.at("/membership/company/name").asString()).isEqualTo("Delta");
        assertThat(export.at("/membership/referenceMailbox").asBoolean()).isFalse();
        JsonNode history = export.at("/history/items");
        assertThat(history.at("/0/event").asString()).isEqualTo("supplier.member-added");
        assertThat(history.at("/0/by/person/name").asString()).isEqualTo(Cast.MANAGER.fullName());
        assertThat(history.at("/0/company/name").asString()).isEqualTo("Delta");
        assertThat(history.at("/0/person/id").asString()).isEqualTo(DORA.value());
        assertThat(history.at("/1/until").asString()).isEqualTo("2026-03-16T08:00:00Z");
        assertThat(history.at("/2/acceptance").toString())
                .isEqualTo("{\"texts\":[{\"text\":\"privacy-policy\",\"version\":\"2026-11\"}],"
                        + "\"agreedAt\":\"2026-03-03T10:00:00Z\"}");
        assertThat(export.at("/history/earlierLeftOut").asBoolean(true)).isFalse();
        assertThat(export.at("/invitationMails/0/company/name").asString()).isEqualTo("Delta");
        assertThat(export.at("/invitationMails/0/state").asString()).isEqualTo("sent");
        assertThat(export.at("/invitationMails/0/end").asString()).isEqualTo("registered");

        for (Cast other : new Cast[] {Cast.TECHNICIAN, Cast.ACME_USER, Cast.TEACHER, Cast.SYSTEM, Cast.OPERATOR}) {
            assertThat(service.get(other, path).statusCode()).as(other.name()).isEqualTo(403);
        }
        assertThat(service.get(Cast.MANAGER, path(person("99"))).statusCode()).isEqualTo(404);
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

        JsonNode export = export(ERASED, "");

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

        assertThat(service.get(Cast.MANAGER, path(unlucky)).statusCode()).isEqualTo(503);
    }

    @Test
    void givenServicesThatDoNotAnswerAtOnce_whenExported_thenAskedAgain() {
        PersonId patient = person("d7");
        keeps(teacher(patient, "prudence.lambert@ecole.example"));
        var ticket = TicketStory.opened(service.newReference(), "Écran", patient);
        service.knows(ticket);
        service.commandService.hesitatesAbout(patient);
        service.notificationService.hesitatesAbout(ticket.ticket().toString());

        assertThat(texts(export(patient, "").at("/tickets/items"), "reference"))
                .containsExactly(ticket.ticket().toString());
    }

    private JsonNode export(PersonId person, String query) {
        var answer = service.get(Cast.MANAGER, path(person) + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String path(PersonId person) {
        return "/api/v1/people/" + person + "/export";
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

    private static Person member(PersonId id) {
        return new Person(
                id,
                1,
                Person.Kind.SUPPLIER,
                "Dora",
                Optional.of(EmailAddress.of("dora@delta.example")),
                Optional.empty(),
                Language.FR,
                Optional.empty());
    }

    private static PersonId person(String number) {
        return PersonId.of("P-" + "0".repeat(32 - number.length()) + number);
    }

    private void tell(long sequence, DirectoryEvent event) {
        service.events.publish(new EventEnvelope<>(
                UUID.randomUUID().toString(),
                DELTA.toString(),
                sequence,
                sequence,
                TicketStory.START,
                EventMetadata.by(Actor.of(Cast.MANAGER.person(), Role.SUPPLIER_MANAGER)),
                event));
    }

    private static String mail(PersonId person, String state) {
        return """
                {"event": "e", "version": 1, "type": "ticket.opened", "at": "2026-03-02T08:02:00Z", "template": "opened",
                 "state": "%s", "recipient": {"quality": "contact", "person": "%s"}, "attempts": 1, "messageId": "<1@x>"}
                """.formatted(state, person);
    }
}
