package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** behaviour §3: of what a ticket is composed, and for whom. */
class TicketEndpointIT {
    private final RunningQueryService service = RunningQueryService.get();
    private final TicketStory story = TicketStory.opened(service.newReference());

    @Test
    void givenATicketInItsLife_whenItsSupplierLooks_thenEverythingOfTheTutorialIsThere() {
        var ticket = story.ticket();
        service.knows(story.assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(ticket, Optional.of(TicketStory.ACME_USER)))
                .then(ACME_ACTOR, new ParticipantAdded(ticket, Cast.ACME_MAILBOX.person(), Optional.of(ACME)))
                .scheduled("Bonjour"));

        JsonNode seen = seenBy(Cast.ACME_USER);

        assertThat(seen.at("/school").toString())
                .contains("5136", "2559", "École de Borlon", "Tige du Bois de Gras 16B");
        assertThat(seen.at("/contact").toString()).contains("Émilie Leroy", "081 12 34 56", "teacher@example.be");
        assertThat(seen.at("/equipment").toString()).contains("00", "Tableau interactif");
        assertThat(seen.at("/assetTag").asString()).isEqualTo("ENXXX-LOTXX-12345");
        assertThat(seen.at("/description").asString()).isEqualTo("Testé avec une autre alimentation");
        assertThat(seen.at("/creator/name").asString()).isEqualTo("Anne Dupont");
        assertThat(seen.at("/technician/name").asString()).isEqualTo("Anne Dupont");
        assertThat(seen.at("/supplier/name").asString()).isEqualTo("ACME");
        assertThat(seen.at("/assignee/name").asString()).isEqualTo("Fournisseur de démo");
        assertThat(seen.at("/appointment/message").asString()).isEqualTo("Bonjour");
        assertThat(Answers.texts(seen.at("/participants"), "role"))
                .containsExactly("CONTACT", "CREATOR", "SHARED", "SUPPLIER");
        assertThat(seen.at("/subscribed").asBoolean()).isFalse();
        assertThat(seen.at("/activity/items").size()).isEqualTo(5);
        assertThat(seen.at("/allowedActions").toString())
                .contains("complete-intervention", "reschedule-intervention")
                .doesNotContain("schedule-intervention\",\"schedule", "approve", "assign-supplier");
    }

    @Test
    void givenACompletion_whenTheContactLooks_thenItSeesItsPart_andThatAnApprovalIsNeeded() {
        service.knows(story.assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(story.ticket(), Optional.of(TicketStory.ACME_USER)))
                .scheduled("Bonjour")
                .commentedInternally("garantie douteuse")
                .then(
                        ACME_ACTOR,
                        new InterventionCompleted(story.ticket(), "réparé", Instant.parse("2999-01-01T00:00:00Z"))));

        JsonNode seen = seenBy(Cast.TEACHER);

        assertThat(seen.at("/approval/pending").asBoolean()).isTrue();
        assertThat(seen.at("/approval/dueAt").asString()).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(seen.at("/approval/dueBecause/version").asInt()).isEqualTo(6);
        assertThat(seen.at("/completion/summary").asString()).isEqualTo("réparé");
        assertThat(seen.at("/allowedActions").toString()).contains("approve", "reopen", "comments");
        assertThat(events(seen)).containsExactly("opened", "intervention-scheduled", "intervention-completed");
        assertThat(seen.propertyNames())
                .doesNotContain("supplier", "assignee", "technician", "participants", "relatedTo");
        assertThat(seen.toString()).doesNotContain("garantie", "SUP-1");
    }

    @Test
    void givenADueInstantInThePast_whenLookedAt_thenNobodyMayAnswerAnyMore_butItIsPendingStill() {
        service.knows(story.assignedTo(ACME)
                .scheduled("Bonjour")
                .then(
                        ACME_ACTOR,
                        new InterventionCompleted(story.ticket(), "réparé", Instant.parse("2026-03-20T00:00:00Z"))));

        JsonNode seen = seenBy(Cast.TEACHER);

        assertThat(seen.at("/approval/pending").asBoolean()).isTrue();
        assertThat(seen.at("/allowedActions").toString()).doesNotContain("approve", "reopen");
    }

    @Test
    void givenAnApprovalByLink_whenLookedAt_thenItIsClosed_byTheContactThroughTheApprovalService() {
        service.knows(story.assignedTo(ACME)
                .scheduled("Bonjour")
                .completed("réparé")
                .then(
                        Actor.approvalService(Optional.of(TicketStory.TEACHER)),
                        new InterventionApproved(story.ticket(), "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11", false)));

        JsonNode seen = seenBy(Cast.TECHNICIAN);
        JsonNode last = seen.at("/activity/items/4");

        assertThat(seen.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(seen.at("/approval").toString()).isEqualTo("{\"pending\":false}");
        assertThat(last.at("/by/role").asString()).isEqualTo("approval-service");
        assertThat(last.at("/by/onBehalfOf/name").asString()).isEqualTo("Émilie Leroy");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACME_USER", "SYSTEM", "TEACHER"})
    void givenAnInternalComment_whenOthersThanEnStaffLook_thenTheAnswerIsTheSameToTheByte(Cast outsider) {
        service.knows(story.assignedTo(ACME));
        var before = service.get(outsider, "/api/v1/tickets/" + story.ticket());
        var comment =
                TicketStory.opened(story.ticket().toString()).assignedTo(ACME).commentedInternally("douteux");
        service.events.publish(comment.last());
        await().until(() -> service.get(Cast.TECHNICIAN, "/api/v1/tickets/" + story.ticket())
                .body()
                .contains("douteux"));

        var after = service.get(outsider, "/api/v1/tickets/" + story.ticket());

        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .contains("\"2\"")
                .isEqualTo(before.headers().firstValue("ETag"));
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/tickets/" + story.ticket())
                        .headers()
                        .firstValue("ETag"))
                .contains("\"3\"");
    }

    @Test
    void givenAHeadRequest_whenAnswered_thenTheSameHeadersWithoutBody() {
        service.knows(story.assignedTo(ACME));

        var head = service.head(Cast.ACME_USER, "/api/v1/tickets/" + story.ticket());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(service.head(Cast.BETA_USER, "/api/v1/tickets/" + story.ticket())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givenIfNoneMatch_whenTheVersionIsTheSame_thenAnsweredInFull() {
        service.knows(story.assignedTo(ACME));

        assertThat(service.get(Cast.ACME_USER, "/api/v1/tickets/" + story.ticket(), "If-None-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void givenAnErasedPerson_whenItsTicketIsRead_thenTheNameIsGone_inTheReadersLanguage() {
        PersonId contact = PersonId.random();
        service.events.publish(new Person(
                contact,
                1,
                Person.Kind.SCHOOL,
                "Nom à effacer",
                Optional.of(EmailAddress.of("efface@example.be")),
                Optional.empty(),
                Language.FR,
                Optional.empty()));
        var told = TicketStory.opened(story.ticket().toString(), "Écran", contact);
        service.knows(told);
        String path = "/api/v1/tickets/" + story.ticket();
        await().until(() -> service.get(Cast.TECHNICIAN, path).body().contains("Nom à effacer"));

        service.events.erase(contact);

        await().until(() -> service.get(Cast.TECHNICIAN, path).body().contains("Personne effacée"));
        var erased = service.get(Cast.TECHNICIAN, path, "Accept-Language", "de");
        assertThat(erased.body()).contains("Gelöschte Person").doesNotContain("Nom à effacer", "efface@example.be");
        assertThat(Answers.json(erased).at("/contact/erased").asBoolean()).isTrue();
    }

    @Test
    void givenALongTicket_whenRead_thenItsActivityComesInStretches_andItsHistoryInPages() {
        story.assignedTo(ACME);
        for (int i = 0; i < 260; i++) {
            story.commented(TECHNICIAN, "commentaire " + i);
        }
        service.knows(story);

        JsonNode newest = seenBy(Cast.ACME_USER);
        assertThat(newest.at("/activity/items").size()).isEqualTo(200);
        assertThat(newest.at("/activity/earlier").asInt()).isEqualTo(63);
        JsonNode earlier =
                Answers.json(service.get(Cast.ACME_USER, "/api/v1/tickets/" + story.ticket() + "?activityBefore=63"));
        assertThat(earlier.at("/activity/items").size()).isEqualTo(62);
        assertThat(earlier.at("/activity").has("earlier")).isFalse();
        assertThat(history(100)).isEqualTo(262);
    }

    private int history(int limit) {
        int seen = 0;
        String cursor = "";
        do {
            JsonNode page = Answers.json(service.get(
                    Cast.MANAGER, "/api/v1/tickets/" + story.ticket() + "/history?limit=" + limit + cursor));
            assertThat(page.path("total").asInt()).isEqualTo(262);
            assertThat(page.at("/items/0/version").asInt()).isEqualTo(seen + 1);
            seen += page.path("items").size();
            cursor = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private JsonNode seenBy(Cast caller) {
        var answer = service.get(caller, "/api/v1/tickets/" + story.ticket());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Answers.json(answer);
    }

    private static List<String> events(JsonNode ticket) {
        return StreamSupport.stream(ticket.at("/activity/items").spliterator(), false)
                .map(entry -> entry.path("event").asString())
                .toList();
    }
}
