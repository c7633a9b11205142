package be.ecolenumerique.helpdesk.query.exports;

import static be.ecolenumerique.helpdesk.query.testing.Answers.json;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.Actor;
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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a teacher is given who asks what is kept about her. */
class PersonExportIT {
    private static final PersonId TEACHER = PersonId.of("P-000000000000000000000000000000d1");
    private static final String PATH = "/api/v1/people/" + TEACHER + "/export";

    /** Of nobody else: the export of somebody whose tickets have mails that can not be had waits for them. */
    private static final SupplierId DELTA = SupplierId.of("SUP-78");

    private static final PersonId DORA = PersonId.of("P-000000000000000000000000000000d2");

    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenATeacher_whenExported_thenRecordTicketsActivityAndMails_pageByPage_andForTheManagerAlone() {
        service.events.publish(new Person(
                TEACHER,
                1,
                Person.Kind.SCHOOL,
                "Odile Renard",
                Optional.of(EmailAddress.of("odile.renard@ecole.example")),
                Optional.of("087 65 43 21"),
                Language.FR,
                Optional.empty()));
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
        await().until(() -> service.get(Cast.MANAGER, PATH).statusCode() == 200);

        JsonNode export = json(service.get(Cast.MANAGER, PATH));

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

        JsonNode first = json(service.get(Cast.MANAGER, PATH + "?limit=1"));
        JsonNode second = json(service.get(
                Cast.MANAGER,
                PATH + "?limit=1&after=" + first.at("/tickets/next").asString()));
        assertThat(second.at("/tickets/items/0/reference").asString())
                .isEqualTo(once.ticket().toString());
        assertThat(second.path("tickets").has("next")).isFalse();
    }

    @Test
    void givenAMember_whenExported_thenItsCompany_andOthersThanManagersMayNotAsk() {
        String path = "/api/v1/people/" + DORA + "/export";
        service.events.publish(new Person(
                DORA,
                1,
                Person.Kind.SUPPLIER,
                "Dora",
                Optional.of(EmailAddress.of("dora@delta.example")),
                Optional.empty(),
                Language.FR,
                Optional.empty()));
        tell(1, new SupplierRegistered(DELTA, "Delta", Language.FR));
        tell(2, new MemberAdded(DELTA, DORA));
        await().until(() -> service.get(Cast.MANAGER, path).body().contains("Delta"));

        JsonNode export = json(service.get(Cast.MANAGER, path));

        assertThat(export.at("/membership/company/name").asString()).isEqualTo("Delta");
        assertThat(export.at("/membership/referenceMailbox").asBoolean()).isFalse();
        for (Cast other : new Cast[] {Cast.TECHNICIAN, Cast.ACME_USER, Cast.TEACHER, Cast.SYSTEM, Cast.OPERATOR}) {
            assertThat(service.get(other, path).statusCode()).as(other.name()).isEqualTo(403);
        }
        assertThat(service.get(Cast.MANAGER, "/api/v1/people/P-00000000000000000000000000000099/export")
                        .statusCode())
                .isEqualTo(404);
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
