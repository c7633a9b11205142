package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.form;
import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.key;
import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** api.md, Idempotency-Key. */
class IdempotencyIT {
    private static final IdempotencyKey KEY = key(ACMES_BRUNO, "k", "first");

    private WriteFixture fixture;

    @BeforeEach
    void start() {
        fixture = new WriteFixture(IdempotencyIT.class);
        fixture.open(form(TECHNICIAN, ACME));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenAnAcceptedRequest_whenSentAgain_thenTheFirstAnswer_onAnyReplica() {
        fixture.send(comment(ACMES_BRUNO, "Bonjour"), KEY);
        fixture.send(schedule(ACMES_BRUNO, NINE));

        var first = new Accepted(TECH_175, 3, TicketStatus.OPEN, "TECH-175:3", true);
        assertThat(fixture.send(0, comment(ACMES_BRUNO, "Bonjour"), KEY)).isEqualTo(first);
        assertThat(fixture.send(1, comment(ACMES_BRUNO, "Bonjour"), KEY)).isEqualTo(first);
        assertThat(fixture.commits()).hasSize(3);
    }

    @Test
    void givenAnAcceptedRequest_whenTheTicketHasMovedOn_thenTheKeyWinsOverTheState() {
        fixture.send(schedule(ACMES_BRUNO, NINE), KEY);
        fixture.send(cancel(ACMES_BRUNO, "malade"));
        fixture.send(withdraw(TECHNICIAN, "doublon"));

        assertThat(fixture.send(schedule(ACMES_BRUNO, NINE), KEY))
                .isEqualTo(new Accepted(TECH_175, 3, TicketStatus.IN_PROGRESS, "TECH-175:3", true));
    }

    @Test
    void givenARepeatOfTheLastStep_whenTheKeyIsKnown_thenItIsAReplay() {
        fixture.send(schedule(ACMES_BRUNO, NINE), KEY);

        assertThat(fixture.send(schedule(ACMES_BRUNO, NINE), KEY).replayed()).isTrue();
        assertThat(fixture.send(schedule(ACMES_BRUNO, NINE), key(ACMES_BRUNO, "other", "first"))
                        .replayed())
                .isFalse();
    }

    @Test
    void givenAnotherRequest_whenSentUnderTheSameKey_thenRefused() {
        fixture.send(comment(ACMES_BRUNO, "Bonjour"), KEY);
        var other = key(ACMES_BRUNO, "k", "second");

        assertThatThrownBy(() -> fixture.send(comment(ACMES_BRUNO, "Bonsoir"), other))
                .isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> fixture.send(reschedule(ACMES_BRUNO, NINE), other))
                .isInstanceOf(KeyReused.class);
        assertThat(fixture.commits()).hasSize(2);
    }

    @Test
    void givenAnotherCaller_whenSentUnderTheSameKey_thenItIsAnotherKey() {
        fixture.send(comment(ACMES_BRUNO, "Bonjour"), KEY);

        assertThat(fixture.send(comment(ACMES_CLARA, "Bonjour"), key(ACMES_CLARA, "k", "first"))
                        .replayed())
                .isFalse();
    }

    @Test
    void givenARefusedRequest_whenSentAgain_thenDecidedAnew() {
        assertThatThrownBy(() -> fixture.send(complete(ACMES_BRUNO, "réparé"), KEY))
                .isInstanceOf(RejectedException.class);
        fixture.send(schedule(ACMES_BRUNO, NINE));

        assertThat(fixture.send(complete(ACMES_BRUNO, "réparé"), KEY))
                .isEqualTo(new Accepted(TECH_175, 4, TicketStatus.COMPLETED, "TECH-175:4", false));
    }

    @Test
    void givenATicketThatTheCallerNoLongerSees_whenSentAgain_thenThereIsNoTicket_onAnyReplica() {
        fixture.send(comment(ACMES_BRUNO, "Bonjour"), KEY);
        fixture.send(1, assign(TECHNICIAN, OTHER));

        assertThatThrownBy(() -> fixture.send(0, comment(ACMES_BRUNO, "Bonjour"), KEY))
                .hasMessageContaining("NotYourTicket");
        assertThatThrownBy(() -> fixture.send(1, comment(ACMES_BRUNO, "Bonjour"), KEY))
                .hasMessageContaining("NotYourTicket");
    }

    @Test
    void givenAnOpening_whenSentAgain_thenTheSameTicket() {
        var key = key(TECHNICIAN, "open", "a");
        var first = fixture.open(0, form(TECHNICIAN, ACME), key);
        var again = fixture.open(1, form(TECHNICIAN, ACME), key);

        assertThat(again)
                .isEqualTo(new Accepted(first.reference(), 2, TicketStatus.OPEN, first.reference() + ":2", true));
        assertThat(fixture.open(form(TECHNICIAN, ACME)).reference().number())
                .isEqualTo(first.reference().number() + 1);
    }

    @Test
    void givenConcurrentEquals_whenSentToBothReplicas_thenOneEffectAndOneAnswer() throws Exception {
        List<Accepted> answers = together(40, i -> fixture.send(i % 2, comment(ACMES_BRUNO, "Bonjour"), KEY));

        assertThat(answers).extracting(Accepted::version).containsOnly(3L);
        assertThat(answers).extracting(Accepted::replayed).containsOnlyOnce(false);
        assertThat(fixture.commits()).hasSize(2);
    }

    @Test
    void givenConcurrentEqualOpenings_whenSentToBothReplicas_thenOneTicket() throws Exception {
        var key = key(TECHNICIAN, "open", "a");
        List<Accepted> answers = together(40, i -> fixture.open(i % 2, form(TECHNICIAN, ACME), key));

        assertThat(answers)
                .extracting(Accepted::reference)
                .containsOnly(answers.getFirst().reference());
        assertThat(fixture.commits()).hasSize(2);
    }

    private static List<Accepted> together(int times, IntFunction<Accepted> write) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Accepted>> writes = IntStream.range(0, times)
                    .<Callable<Accepted>>mapToObj(i -> () -> write.apply(i))
                    .toList();
            return threads.invokeAll(writes).stream().map(Future::resultNow).toList();
        }
    }
}
