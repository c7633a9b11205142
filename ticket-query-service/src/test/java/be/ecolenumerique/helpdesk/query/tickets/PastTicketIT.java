package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.START;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RandomStory;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ?at=} shows a ticket as it was (behaviour §4: history and past states are for EN staff). */
class PastTicketIT {
    private final RunningQueryService service = RunningQueryService.get();
    private final String reference = service.newReference();

    @ParameterizedTest
    @ValueSource(longs = 11)
    void givenALongLife_whenEachVersionIsAskedFor_thenItIsWhatWasAnsweredThen(long seed) {
        TicketStory story = RandomStory.of(reference, seed, 40);
        Map<Long, JsonNode> then = new HashMap<>();
        for (EventEnvelope<TicketEvent> event : story.events()) {
            service.events.publish(event);
            then.put(event.sequence(), Answers.json(live(event.sequence())));
        }

        for (long version = 1; version < story.last().sequence(); version++) {
            var answer = at(Cast.MANAGER, version);

            assertThat(answer.headers().firstValue("ETag")).contains("\"" + version + "\"");
            assertThat(Answers.json(answer))
                    .as("seed %s, version %s", seed, version)
                    .isEqualTo(asPast(Objects.requireNonNull(then.get(version))));
        }
    }

    @Test
    void givenTheCurrentVersion_whenAskedFor_thenThePresentAnswer_asFarAsOneMayActOnIt() {
        service.knows(TicketStory.opened(reference).assignedTo(ACME).scheduled("Bonjour"));

        assertThat(at(Cast.MANAGER, 3).body()).isEqualTo(live(3).body());
        assertThat(at(Cast.MANAGER, "2999-01-01T00:00:00Z").body()).isEqualTo(live(3).body());
        assertThat(Answers.json(at(Cast.MANAGER, 3)).path("allowedActions")).isNotEmpty();
        assertThat(Answers.json(at(Cast.MANAGER, 2)).path("allowedActions")).isEmpty();
    }

    /** Opening and assignment are one commit at 08:00, the comment is of 08:02. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, 2",
        "2026-03-02T08:01:59.999999999Z, 2",
        "2026-03-02T08:02:00Z, 3",
        "2026-03-02T08:02:30.5Z, 3",
        "2026-03-02T08:03:00Z, 4"
    })
    void givenAnInstant_whenAskedFor_thenAllThatHadHappenedByThen_oneCommitAsAWhole(String instant, int version) {
        var story = TicketStory.opened(reference);
        story.atOnce(TECHNICIAN, new SupplierAssigned(story.ticket(), ACME, Optional.empty()))
                .commented(ACME_ACTOR, "à voir")
                .commentedInternally("douteux");
        service.knows(story);

        assertThat(Answers.json(at(Cast.TECHNICIAN, instant)).path("version").asInt())
                .isEqualTo(version);
    }

    @Test
    void givenAnInstantBeforeTheOpening_whenAskedFor_thenTheAnswerIsThatForNoTicketAtAll() {
        service.knows(TicketStory.opened(reference));

        var before = at(Cast.TECHNICIAN, START.minusMillis(1).toString());
        var unknown = service.get(Cast.TECHNICIAN, "/api/v1/tickets/TECH-999999999?at=1");

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).isEqualTo(unknown.body());
    }

    @Test
    void givenAHandOver_whenThePastIsRead_thenTheFormerSupplierHasIt_withItsPeopleAndAppointment() {
        service.knows(TicketStory.opened(reference)
                .assignedTo(ACME)
                .scheduled("Bonjour d'ACME")
                .takenFromItsSupplier()
                .assignedTo(BETA));

        JsonNode then = Answers.json(at(Cast.TECHNICIAN, 3));
        JsonNode now = Answers.json(live(5));

        assertThat(then.at("/supplier/name").asString()).isEqualTo("ACME");
        assertThat(then.at("/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(then.at("/appointment/message").asString()).isEqualTo("Bonjour d'ACME");
        assertThat(then.at("/activity/items")).hasSize(3);
        assertThat(now.at("/supplier/name").asString()).isEqualTo("Beta");
        assertThat(now.has("appointment")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "4000000000"})
    void givenAVersionThatIsNotThereYet_whenAskedFor_thenRefusedWithAPointer(String version) {
        service.knows(TicketStory.opened(reference).assignedTo(ACME).commented(TECHNICIAN, "a"));

        var answer = at(Cast.TECHNICIAN, version);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Answers.json(answer).at("/errors/0/pointer").asString()).isEqualTo("?at");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACME_USER", "ACME_MAILBOX", "SYSTEM", "TEACHER", "OPERATOR", "APPROVAL_SERVICE"})
    void givenOthersThanEnStaff_whenTheyAskForThePast_thenForbidden_whateverTheTicket(Cast caller) {
        service.knows(TicketStory.opened(reference).assignedTo(ACME));

        assertThat(at(caller, 1).statusCode()).isEqualTo(403);
        assertThat(at(caller, 2).statusCode()).isEqualTo(403);
        assertThat(service.get(caller, "/api/v1/tickets/TECH-999999999?at=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void givenATicketOfThousandsOfEvents_whenAnyOfItsVersionsIsAskedFor_thenItsActivityEndsThere() {
        var story = TicketStory.opened(reference).assignedTo(ACME);
        for (int i = 0; i < 1_300; i++) {
            story.commented(TECHNICIAN, "commentaire " + i);
        }
        service.knows(story.assignedTo(BETA));

        JsonNode then = Answers.json(at(Cast.TECHNICIAN, 1_200));
        JsonNode earlier = Answers.json(
                service.get(Cast.TECHNICIAN, path("1200") + "&activityBefore=" + then.at("/activity/earlier")));

        assertThat(then.at("/supplier/name").asString()).isEqualTo("ACME");
        assertThat(then.at("/activity/items/199/version").asInt()).isEqualTo(1_200);
        assertThat(earlier.at("/activity/items/199/version").asInt()).isEqualTo(1_000);
    }

    /** Nothing can be done about the past, and whether one gets mail is said of the present alone. */
    private static JsonNode asPast(JsonNode live) {
        var past = (ObjectNode) live.deepCopy();
        past.remove("subscribed");
        past.putArray("allowedActions");
        return past;
    }

    private HttpResponse<String> live(long version) {
        String[] wait = {Reads.CONSISTENCY_TOKEN, reference + ":" + version};
        return await().atMost(java.time.Duration.ofSeconds(30))
                .until(
                        () -> service.get(Cast.MANAGER, "/api/v1/tickets/" + reference, wait),
                        answer -> answer.statusCode() == 200);
    }

    private HttpResponse<String> at(Cast caller, long version) {
        return at(caller, Long.toString(version));
    }

    private HttpResponse<String> at(Cast caller, String moment) {
        return service.get(caller, path(moment));
    }

    private String path(String moment) {
        return "/api/v1/tickets/" + reference + "?at=" + moment;
    }
}
