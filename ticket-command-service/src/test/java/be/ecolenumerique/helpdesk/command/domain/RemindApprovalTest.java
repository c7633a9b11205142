package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.TooEarly;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Completed on 20 March, due on 4 April at the same local time: the clocks change on 29 March. */
class RemindApprovalTest {
    private static final Instant COMPLETED = Instant.parse("2026-03-20T08:00:00Z");
    private static final Instant SEVEN_DAYS_LEFT = Instant.parse("2026-03-28T08:00:00Z");
    private static final Instant TWO_DAYS_LEFT = Instant.parse("2026-04-02T07:00:00Z");
    private static final Instant DUE = Instant.parse("2026-04-04T07:00:00Z");

    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME))
            .at(COMPLETED)
            .and(schedule(ACMES_BRUNO, COMPLETED), complete(ACMES_BRUNO, "réparé"));
    private final String completion = trial.lastEventId();

    @Test
    void givenSevenCalendarDaysLeft_whenReminded_thenRecorded_andNotAMillisecondEarlier() {
        trial.at(SEVEN_DAYS_LEFT.minusMillis(1)).when(remind(completion, 7)).thenRefused(new TooEarly(SEVEN_DAYS_LEFT));
        trial.at(SEVEN_DAYS_LEFT)
                .when(remind(completion, 7))
                .thenRecords(new ApprovalReminded(TECH_175, completion, 7));
    }

    @Test
    void givenTwoCalendarDaysLeft_whenReminded_thenRecorded_andNotAMillisecondEarlier() {
        trial.at(TWO_DAYS_LEFT.minusMillis(1)).when(remind(completion, 2)).thenRefused(new TooEarly(TWO_DAYS_LEFT));
        trial.at(TWO_DAYS_LEFT).when(remind(completion, 2)).thenRecords(new ApprovalReminded(TECH_175, completion, 2));
    }

    @Test
    void givenTheDueInstant_whenReminded_thenTooLate() {
        trial.at(DUE.minusMillis(1)).when(remind(completion, 2)).thenRecords(ApprovalReminded.class);
        trial.at(DUE).when(remind(completion, 2)).thenRefused(new DeadlinePassed());
    }

    @Test
    void givenASmallerNumberRecorded_whenReminded_thenARepeat_butTheNearerOneIsNew() {
        trial.at(TWO_DAYS_LEFT).and(remind(completion, 7));
        trial.when(remind(completion, 7)).thenNothingToDo();

        trial.attempt(remind(completion, 2)).thenRecords(ApprovalReminded.class);
        trial.when(remind(completion, 2)).thenNothingToDo();
        trial.when(remind(completion, 7)).thenNothingToDo();
    }

    @Test
    void givenAnotherCompletion_whenReminded_thenRefused() {
        trial.at(SEVEN_DAYS_LEFT).when(remind("event-1", 7)).thenRefused(new LinkReplaced());
    }

    @Test
    void givenTheNextCompletion_whenReminded_thenNotARepeatOfTheFormer() {
        trial.at(TWO_DAYS_LEFT).and(remind(completion, 2), reopen(CONTACT, "en panne"));
        trial.and(schedule(ACMES_BRUNO, DUE), complete(ACMES_BRUNO, "réparé"));

        trial.at(DUE.plusSeconds(12 * 86_400))
                .when(remind(trial.lastEventId(), 2))
                .thenRecords(ApprovalReminded.class);
    }
}
