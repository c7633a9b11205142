package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.TooEarly;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behaviour §4, the due instant: the same local time 15 days later, to the millisecond, also across both clock changes. */
class DueInstantTest {
    private static final String COMPLETIONS = """
            2026-03-02T08:00:00.123Z, 2026-03-17T08:00:00.123Z
            2026-03-20T08:00:00Z,     2026-04-04T07:00:00Z
            2026-03-14T01:30:00Z,     2026-03-29T01:30:00Z
            2026-10-20T07:00:00Z,     2026-11-04T08:00:00Z
            2026-10-10T00:30:00Z,     2026-10-25T00:30:00Z
            """;

    @ParameterizedTest
    @CsvSource(textBlock = COMPLETIONS)
    void givenACompletion_whenItIsRecorded_thenItSaysTheDueInstant(Instant completed, Instant due) {
        inProgress(completed)
                .when(complete(ACMES_BRUNO, "réparé"))
                .thenRecords(new InterventionCompleted(TECH_175, "réparé", due));
    }

    @ParameterizedTest
    @CsvSource(textBlock = COMPLETIONS)
    void givenTheLastMillisecond_whenAnswered_thenAccepted_andNothingClosesYet(Instant completed, Instant due) {
        Trial trial = completed(completed).at(due.minusMillis(1));

        trial.when(approve(CONTACT)).thenRecords(InterventionApproved.class);
        trial.when(reopen(CONTACT, "en panne")).thenRecords(TicketReopened.class);
        trial.when(close(trial.lastEventId())).thenRefused(new TooEarly(due));
    }

    @ParameterizedTest
    @CsvSource(textBlock = COMPLETIONS)
    void givenTheDueInstant_whenAnswered_thenTooLate_closedOrNot(Instant completed, Instant due) {
        Trial trial = completed(completed).at(due);
        trial.when(approve(CONTACT)).thenRefused(new DeadlinePassed());
        trial.when(reopen(TECHNICIAN, "en panne")).thenRefused(new DeadlinePassed());

        trial.attempt(close(trial.lastEventId()))
                .thenRecords(new TicketClosedAutomatically(
                        TECH_175, "event-" + (trial.history().size() - 1)));

        trial.when(approve(CONTACT)).thenRefused(new DeadlinePassed());
        trial.when(reopen(TECHNICIAN, "en panne")).thenRefused(new DeadlinePassed());
    }

    private static Trial inProgress(Instant now) {
        return Trial.given(openFor(TECHNICIAN, ACME)).at(now).and(schedule(ACMES_BRUNO, now));
    }

    private static Trial completed(Instant now) {
        return inProgress(now).and(complete(ACMES_BRUNO, "réparé"));
    }
}
