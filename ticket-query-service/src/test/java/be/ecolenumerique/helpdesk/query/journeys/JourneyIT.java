package be.ecolenumerique.helpdesk.query.journeys;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** « Why has the teacher of TECH-175 got no mail? » */
class JourneyIT {
    private final RunningQueryService service = RunningQueryService.get();
    private final Instant begun = Instant.now();
    private final TicketStory story =
            TicketStory.opened(service.newReference()).assignedTo(ACME).scheduled("Nous passerons avec la pièce");

    @Test
    void givenAMailThatWaits_whenAnOperatorAsks_thenEachEventsWayIsSeen_andNothingOfItsContent() {
        service.notificationService.has(
                story.ticket().toString(), """
                {"items": [{"event": "%s", "version": 3, "type": "ticket.intervention-scheduled",
                            "at": "2026-03-02T08:02:00Z", "template": "intervention-scheduled", "state": "waiting",
                            "recipient": {"quality": "contact", "person": "P-1", "address": "m***@e***.be"},
                            "attempts": 4, "nextAttempt": "2026-03-02T09:00:00Z", "reason": "RCPT 450",
                            "messageId": "<1@example.org>"}], "unreadable": []}
                """.formatted(story.last().eventId()));
        service.knows(story);

        JsonNode journey = journey(Cast.OPERATOR);

        assertThat(journey.path("total").asInt()).isEqualTo(3);
        assertThat(journey.path("mailsKnown").asBoolean()).isTrue();
        assertThat(journey.at("/items/2/event").asString())
                .isEqualTo(story.last().eventId());
        assertThat(journey.at("/items/2/type").asString()).isEqualTo("ticket.intervention-scheduled");
        assertThat(instant(journey, "/items/2/relayed")).isAfter(begun.minusSeconds(1));
        assertThat(instant(journey, "/items/2/projected")).isAfterOrEqualTo(instant(journey, "/items/2/relayed"));
        assertThat(journey.at("/items/2/mails/0/state").asString()).isEqualTo("waiting");
        assertThat(journey.at("/items/2/mails/0/reason").asString()).isEqualTo("RCPT 450");
        assertThat(journey.at("/items/0/mails").size()).isZero();
        assertThat(journey.toString())
                .doesNotContain("Nous passerons", "écran", "Borlon", "***")
                .doesNotContain(Cast.TECHNICIAN.person().value());
    }

    @Test
    void givenATicketThatNotificationHasNotHeardOf_whenATechnicianAsks_thenItHasNoMailsYet_andTheTokenWasTheCallers() {
        service.knows(story);

        JsonNode journey = journey(Cast.TECHNICIAN);

        assertThat(journey.path("mailsKnown").asBoolean()).isTrue();
        assertThat(journey.at("/items/1/mails").size()).isZero();
        assertThat(service.notificationService.tokens()).last().asString().startsWith("Bearer ey");
    }

    @Test
    void givenNotificationAnswersNonsense_whenAsked_thenTheRestIsTold_andThatMailsAreNotKnown() {
        service.notificationService.has(story.ticket().toString(), "[]");
        service.knows(story);

        JsonNode journey = journey(Cast.OPERATOR);

        assertThat(journey.path("mailsKnown").asBoolean()).isFalse();
        assertThat(journey.path("items").size()).isEqualTo(3);
    }

    @Test
    void givenALongTicket_whenPaged_thenEachPageLeadsToTheNextAndBack() {
        service.knows(story);

        JsonNode first = json(service.get(Cast.OPERATOR, path() + "?limit=2").body());
        JsonNode second = json(service.get(
                        Cast.OPERATOR,
                        path() + "?limit=2&after=" + first.path("next").asString())
                .body());
        JsonNode back = json(service.get(
                        Cast.OPERATOR,
                        path() + "?limit=2&before=" + second.path("previous").asString())
                .body());

        assertThat(second.at("/items/0/version").asInt()).isEqualTo(3);
        assertThat(second.has("next")).isFalse();
        assertThat(back.path("items")).isEqualTo(first.path("items"));
    }

    @Test
    void givenOthers_whenTheyAsk_thenTheyMayNot_andAnUnknownTicketIsUnknown() {
        service.knows(story);

        assertThat(service.get(Cast.ACME_USER, path()).statusCode()).isEqualTo(403);
        assertThat(service.get(Cast.OPERATOR, "/api/v1/tickets/TECH-999999/journey")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get(Cast.OPERATOR, "/api/v1/tickets/" + story.ticket())
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode journey(Cast caller) {
        var answer = service.get(caller, path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private String path() {
        return "/api/v1/tickets/" + story.ticket() + "/journey";
    }

    private static Instant instant(JsonNode journey, String pointer) {
        return Instant.parse(Objects.requireNonNull(journey.at(pointer).stringValue()));
    }

    private static JsonNode json(String body) {
        return JsonMapper.builder().build().readTree(body);
    }
}
