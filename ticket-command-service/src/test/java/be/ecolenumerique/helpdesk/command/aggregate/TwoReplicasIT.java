package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.form;
import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddComment;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that remembers a ticket from before refuses nothing that is allowed, and accepts nothing that is not. */
class TwoReplicasIT {
    private WriteFixture fixture;

    @BeforeEach
    void start() {
        fixture = new WriteFixture(TwoReplicasIT.class);
        fixture.open(form(TECHNICIAN, ACME));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenAnOldMemory_whenTheCommandIsAllowedNow_thenAccepted() {
        for (int i = 0; i < 25; i++) {
            fixture.send(0, schedule(ACMES_BRUNO, NINE, "fois " + i));
            var cancelled = fixture.send(1, cancel(ACMES_BRUNO, "malade " + i));
            assertThat(cancelled.status()).isEqualTo(TicketStatus.OPEN);
        }
    }

    @Test
    void givenAnOldMemory_whenItWouldBeARepeatThere_thenDecidedOnFreshState() {
        fixture.send(0, schedule(ACMES_BRUNO, NINE));
        fixture.send(1, cancel(ACMES_BRUNO, "malade"));

        assertThat(fixture.send(0, schedule(ACMES_BRUNO, NINE)).version()).isEqualTo(5);
    }

    @Test
    void givenAnOldMemory_whenTheCommandIsNoLongerAllowed_thenRefused() {
        fixture.send(0, comment(ACMES_BRUNO, "Bonjour"));
        fixture.send(1, assign(TECHNICIAN, OTHER));

        assertThatThrownBy(() -> fixture.send(0, schedule(ACMES_BRUNO, NINE))).hasMessageContaining("NotYourTicket");
    }

    @Test
    void givenAnExpectedVersion_whenAnotherReplicaWroteInBetween_thenStaleThere() {
        fixture.send(0, comment(ACMES_BRUNO, "Bonjour"));
        fixture.send(1, comment(ACMES_CLARA, "Bonsoir"));

        var atThree = new AddComment(TECH_175, ACMES_BRUNO, OptionalLong.of(3), "Encore", false);
        assertThatThrownBy(() -> fixture.send(0, atThree)).hasMessageContaining("StaleVersion[current=4]");
        assertThatThrownBy(() -> fixture.send(1, atThree)).hasMessageContaining("StaleVersion[current=4]");
    }

    @Test
    void givenManyWritersOnOneTicket_whenAllComment_thenEachIsThereOnce() throws Exception {
        List<Long> versions;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> writes = IntStream.range(0, 60)
                    .<Callable<Long>>mapToObj(i -> () -> fixture.send(i % 2, comment(ACMES_BRUNO, "message " + i))
                            .version())
                    .toList();
            versions = threads.invokeAll(writes).stream().map(Future::resultNow).toList();
        }

        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(3, 62).boxed().toList());
        assertThat(fixture.streams().ticket(TECH_175))
                .isInstanceOfSatisfying(
                        TicketState.Existing.class,
                        ticket -> assertThat(ticket.version()).isEqualTo(62));
    }
}
