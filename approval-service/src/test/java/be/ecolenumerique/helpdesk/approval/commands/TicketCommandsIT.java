package be.ecolenumerique.helpdesk.approval.commands;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Accepted;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Refused;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Unknown;
import be.ecolenumerique.helpdesk.approval.pending.Reminder;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCommandsIT {
    private static final TicketReference TICKET = TicketReference.of("TECH-175");
    private static final PersonId CONTACT = PersonId.random();
    private static final ApprovalCommand CLOSE = ApprovalCommand.closeAutomatically(TICKET, "c1");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final CommandEndpoint endpoint = CommandEndpoint.start();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TicketCommands commands = endpoint.client(TIMEOUT, metrics);

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void givenEachCommand_whenSent_thenItIsTheOneOfTheContract_withAFixedKey_andAToken() {
        send(CLOSE);
        send(ApprovalCommand.remind(TICKET, "c1", Reminder.SEVEN_DAYS));
        send(ApprovalCommand.approve(TICKET, "c1", CONTACT));
        send(ApprovalCommand.reopen(TICKET, "c1", CONTACT, "en panne"));

        assertThat(endpoint.received())
                .extracting(Received::line)
                .containsExactly(
                        "POST /api/v1/tickets/TECH-175/close-automatically",
                        "POST /api/v1/tickets/TECH-175/remind-approval",
                        "POST /api/v1/tickets/TECH-175/approve",
                        "POST /api/v1/tickets/TECH-175/reopen");
        assertThat(endpoint.received()).extracting(Received::key).startsWith("auto-close:c1", "remind:c1:7");
        assertThat(endpoint.received().get(1).body().get("daysLeft").intValue()).isEqualTo(7);
        assertThat(endpoint.received().get(3).body().get("onBehalfOf").stringValue())
                .isEqualTo(CONTACT.value());
        assertThat(endpoint.received()).allMatch(r -> r.authorization().equals("Bearer token-1"));
    }

    @Test
    void givenAcceptance_whenRead_thenTheVersionIsKnown_andItIsCounted() {
        endpoint.answering(r -> Reply.accepted(12));

        assertThat(send(CLOSE)).isEqualTo(new Accepted(12));
        assertThat(metrics.get("helpdesk.approval.commands")
                        .tags("action", "close-automatically", "outcome", "accepted")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "409, deadline-passed, DEADLINE_PASSED",
        "409, link-replaced, LINK_REPLACED",
        "409, wrong-status, WRONG_STATUS",
        "400, malformed, MALFORMED",
        "404, not-found, OTHER",
        "422, key-reused, OTHER"
    })
    void givenARefusal_whenRead_thenItIsADecision(int status, String code, Refusal why) {
        endpoint.answering(r -> Reply.problem(status, code));

        assertThat(send(CLOSE)).isEqualTo(new Refused(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 502, 503, 504})
    void givenNoDecision_whenRead_thenTheOutcomeIsUnknown(int status) {
        endpoint.answering(r -> Reply.problem(status, "whatever").retryAfter(3));

        assertThat(send(CLOSE)).isEqualTo(new Unknown(Duration.ofSeconds(3)));
    }

    @Test
    void givenTheSameKeyIsBeingDecidedElsewhere_whenRead_thenTheOutcomeIsUnknown() {
        endpoint.answering(r -> Reply.problem(409, "in-progress").retryAfter(1));

        assertThat(send(CLOSE)).isInstanceOf(Unknown.class);
    }

    @Test
    void givenAnAnswerThatIsNotTheCommandServices_whenRead_thenItIsNeitherAcceptanceNorRefusal() {
        endpoint.answering(r -> new Reply(200, Map.of(), "<html>proxy</html>"));
        assertThat(send(CLOSE)).isInstanceOf(Unknown.class);

        endpoint.answering(r -> new Reply(404, Map.of(), ""));
        assertThat(send(CLOSE)).isInstanceOf(Unknown.class);
    }

    @Test
    void givenSilence_whenPatienceEnds_thenTheOutcomeIsUnknown() {
        var release = new CountDownLatch(1);
        endpoint.answering(r -> afterwards(release));

        assertThat(endpoint.client(Duration.ofMillis(300)).send(CLOSE).block()).isInstanceOf(Unknown.class);
        release.countDown();
    }

    @Test
    void givenNobodyThere_whenSent_thenTheOutcomeIsUnknown() {
        endpoint.close();

        assertThat(send(CLOSE)).isInstanceOf(Unknown.class);
    }

    @Test
    void givenAnUnknownOutcome_whenSentPatiently_thenTheSameKeyIsSentAgain_butARefusalNever() {
        var calls = new AtomicInteger();
        endpoint.answering(r -> calls.incrementAndGet() < 3 ? Reply.problem(503, "unavailable") : Reply.accepted(5));

        assertThat(patiently(3)).isEqualTo(new Accepted(5));
        assertThat(endpoint.received())
                .extracting(Received::key)
                .containsOnly("auto-close:c1")
                .hasSize(3);

        endpoint.forget();
        endpoint.answering(r -> Reply.problem(409, "wrong-status"));
        assertThat(patiently(3)).isInstanceOf(Refused.class);
        assertThat(endpoint.received()).hasSize(1);

        endpoint.answering(r -> Reply.problem(503, "unavailable"));
        assertThat(patiently(2)).isInstanceOf(Unknown.class);
    }

    @Test
    void givenATokenThatIsRefused_whenSentAgain_thenANewOneIsAskedFor() {
        endpoint.answering(r ->
                r.authorization().equals("Bearer token-1") ? Reply.problem(401, "unauthenticated") : Reply.accepted(5));

        assertThat(send(CLOSE)).isInstanceOf(Unknown.class);
        assertThat(send(CLOSE)).isInstanceOf(Accepted.class);
        assertThat(send(CLOSE)).isInstanceOf(Accepted.class);
        assertThat(endpoint.tokensGiven()).isEqualTo(2);
    }

    private CommandOutcome send(ApprovalCommand command) {
        return commands.send(command).blockOptional().orElseThrow();
    }

    private CommandOutcome patiently(int attempts) {
        return commands.sendPatiently(CLOSE, attempts, Duration.ofMillis(10))
                .blockOptional()
                .orElseThrow();
    }

    private static Reply afterwards(CountDownLatch release) {
        try {
            release.await();
            return Reply.accepted(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
