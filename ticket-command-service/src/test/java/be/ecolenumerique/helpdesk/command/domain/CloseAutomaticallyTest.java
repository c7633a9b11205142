package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CloseAutomaticallyTest {
    private final Trial trial =
            Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE), complete(ACMES_BRUNO, "réparé"));
    private final String completion = trial.lastEventId();

    @Test
    void givenAYearLate_whenClosed_thenAccepted_andTheSameAgainIsARepeat() {
        trial.at(NOW.plus(Duration.ofDays(365)));

        trial.attempt(close(completion)).thenRecords(new TicketClosedAutomatically(TECH_175, completion));
        trial.when(close(completion)).thenNothingToDo();
    }

    @Test
    void givenALaterCompletion_whenTheEarlierIsClosed_thenRefused() {
        trial.and(reopen(CONTACT, "en panne"), schedule(ACMES_BRUNO, TEN), complete(ACMES_BRUNO, "réparé"));

        trial.at(NOW.plus(Duration.ofDays(365))).when(close(completion)).thenRefused(new LinkReplaced());
    }
}
