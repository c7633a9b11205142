package be.ecolenumerique.helpdesk.query.following;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A read that sends the token of a write waits until it sees that write, and not longer than 2 s (api.md, conventions). */
class ConsistencyIT {
    private final RunningQueryService service = RunningQueryService.get();
    private final TicketStory story = TicketStory.opened(service.newReference());

    @Test
    void givenAWriteThatArrivesWhileReading_whenItsTokenIsSent_thenTheReadWaitsForIt() {
        String path = "/api/v1/tickets/" + story.ticket();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading =
                    CompletableFuture.supplyAsync(() -> get(Cast.ACME_USER, path, story.ticket() + ":2"), threads);
            service.events.publish(story.assignedTo(ACME).events());

            assertThat(reading.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givenAVersionThatNeverComes_whenItsTokenIsSent_then503After2Seconds() {
        service.knows(story.assignedTo(ACME));

        long begun = System.nanoTime();
        var late = get(Cast.ACME_USER, "/api/v1/tickets/" + story.ticket(), story.ticket() + ":3");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void givenAnInternalComment_whenASupplierSendsItsVersion_thenItNeverSeesIt() {
        service.knows(story.assignedTo(ACME).commentedInternally("douteux"));

        assertThat(get(Cast.TECHNICIAN, "/api/v1/tickets", story.ticket() + ":3")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(Cast.ACME_USER, "/api/v1/tickets", story.ticket() + ":3").statusCode())
                .isEqualTo(503);
        assertThat(get(Cast.ACME_USER, "/api/v1/tickets", story.ticket() + ":2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void givenACompany_whenItsTokenIsSent_thenThoseWhoSeeItWaitForIt() {
        assertThat(get(Cast.MANAGER, "/api/v1/suppliers/SUP-1", "SUP-1:5").statusCode())
                .isEqualTo(200);
        assertThat(get(Cast.ACME_USER, "/api/v1/suppliers/SUP-1", "SUP-1:5").statusCode())
                .isEqualTo(200);
        assertThat(get(Cast.BETA_USER, "/api/v1/suppliers/SUP-2", "SUP-1:5").statusCode())
                .isEqualTo(503);
        assertThat(get(Cast.MANAGER, "/api/v1/suppliers", "SUP-1:6").statusCode())
                .isEqualTo(503);
    }

    @Test
    void givenASubscription_whenItsTokenIsSent_thenTheTicketShowsItToItsPersonAlone() {
        service.knows(story.assignedTo(ACME));
        var ticket = story.ticket();
        service.events.publish(new EventEnvelope<>(
                UUID.randomUUID().toString(),
                SubscriptionEvent.aggregateOf(ticket),
                1,
                1,
                TicketStory.START,
                EventMetadata.by(Actor.supplier(Cast.ACME_USER.person(), ACME)),
                new SubscriptionSwitchedOn(ticket, Cast.ACME_USER.person(), Optional.of(ACME), Optional.of(2L))));

        var mine = get(Cast.ACME_USER, "/api/v1/tickets/" + ticket, "SUB:" + ticket + ":1");

        assertThat(Answers.json(mine).path("subscribed").asBoolean()).isTrue();
        assertThat(subscribed(Cast.ACME_MAILBOX)).isFalse();
        assertThat(subscribed(Cast.TECHNICIAN))
                .as("on at first for the technician")
                .isTrue();
        assertThat(subscribed(Cast.MANAGER)).isFalse();
        service.knows(story.then(TECHNICIAN, new SupplierAssigned(ticket, TicketStory.BETA, Optional.of(ACME)))
                .assignedTo(ACME));
        assertThat(subscribed(Cast.ACME_USER))
                .as("said under a former assignment")
                .isFalse();
    }

    @Test
    void givenManyWaitsOfOneCaller_whenTheyExceedTheBound_thenTheRestIsTurnedAway_andOthersAreNot() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> flood = IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> get(Cast.BETA_USER, "/api/v1/tickets", "TECH-999999998:1")
                                    .statusCode(),
                            threads))
                    .toList();
            var bystander = get(Cast.BETA_MAILBOX, "/api/v1/tickets", "SUP-2:1");

            assertThat(bystander.statusCode()).isEqualTo(200);
            assertThat(flood.stream().map(CompletableFuture::join))
                    .contains(429, 503)
                    .containsOnly(429, 503);
        }
        assertThat(get(Cast.BETA_USER, "/api/v1/tickets", "SUP-2:1").statusCode())
                .isEqualTo(200);
    }

    private boolean subscribed(Cast caller) {
        return Answers.json(service.get(caller, "/api/v1/tickets/" + story.ticket()))
                .path("subscribed")
                .asBoolean();
    }

    private HttpResponse<String> get(Cast caller, String path, String token) {
        return service.get(caller, path, Reads.CONSISTENCY_TOKEN, token);
    }
}
