package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ScheduleIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.StaleVersion;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.WrongStatus;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Behaviour §4, repeats: the last life-cycle step again, all that was said compared, by the same company or person. */
class RepeatsTest {
    private final Trial open = Trial.given(openFor(TECHNICIAN, ACME));
    private final Trial inProgress = Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE, "Bonjour"));

    @Test
    void givenScheduled_whenAColleagueSaysTheSame_thenARepeat() {
        inProgress.when(schedule(ACMES_CLARA, NINE, "Bonjour")).thenNothingToDo();
    }

    @Test
    void givenScheduled_whenTheMessageOrTheTimeDiffers_thenNoRepeat() {
        inProgress.when(schedule(ACMES_BRUNO, NINE, "Bonsoir")).thenRefused(WrongStatus.class);
        inProgress.when(schedule(ACMES_BRUNO, NINE)).thenRefused(WrongStatus.class);
        inProgress.when(schedule(ACMES_BRUNO, TEN, "Bonjour")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenAStaleVersion_whenRepeated_thenTheRepeatWins() {
        inProgress
                .when(new ScheduleIntervention(TECH_175, ACMES_BRUNO, OptionalLong.of(1), NINE, Optional.of("Bonjour")))
                .thenNothingToDo();
        inProgress
                .when(new ScheduleIntervention(TECH_175, ACMES_BRUNO, OptionalLong.of(1), TEN, Optional.of("Bonjour")))
                .thenRefused(new StaleVersion(3));
    }

    @Test
    void givenACommentInBetween_whenRepeated_thenStillARepeat() {
        inProgress.and(comment(ACMES_BRUNO, "à demain"), setAssignee(ACMES_BRUNO, CLARA));

        inProgress.when(schedule(ACMES_BRUNO, NINE, "Bonjour")).thenNothingToDo();
    }

    @Test
    void givenAnotherStepInBetween_whenRepeated_thenNoRepeat() {
        inProgress.and(cancel(ACMES_BRUNO, "malade"), schedule(ACMES_BRUNO, TEN));

        inProgress.when(cancel(ACMES_CLARA, "malade")).thenRecords(InterventionCancelled.class);
        inProgress.when(schedule(ACMES_BRUNO, NINE, "Bonjour")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenCancelled_whenCancelledAgain_thenARepeatForTheSameReasonOnly() {
        inProgress.and(cancel(ACMES_BRUNO, "malade"));

        inProgress.when(cancel(ACMES_CLARA, "malade")).thenNothingToDo();
        inProgress.when(cancel(ACMES_BRUNO, "en panne")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenCompleted_whenCompletedAgain_thenARepeatForTheSameSummaryOnly() {
        inProgress.and(complete(ACMES_BRUNO, "réparé")).at(NOW.plusSeconds(60));

        inProgress.when(complete(ACMES_CLARA, "réparé")).thenNothingToDo();
        inProgress.when(complete(ACMES_BRUNO, "remplacé")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenReopened_whenReopenedAgain_thenARepeatForTheSamePersonAndReasonOnly() {
        inProgress.and(complete(ACMES_BRUNO, "réparé"), reopen(CONTACT, "en panne"));

        inProgress.when(reopen(CONTACT, "en panne")).thenNothingToDo();
        inProgress.when(reopen(LINK, "en panne", "event-4")).thenNothingToDo();
        inProgress.when(reopen(TECHNICIAN, "en panne")).thenRefused(WrongStatus.class);
        inProgress.when(reopen(CONTACT, "toujours en panne")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenWithdrawn_whenWithdrawnAgain_thenARepeatForTheSamePersonAndReasonOnly() {
        open.and(withdraw(TECHNICIAN, "doublon"));

        open.when(withdraw(TECHNICIAN, "doublon")).thenNothingToDo();
        open.when(withdraw(MANAGER, "doublon")).thenRefused(WrongStatus.class);
        open.when(withdraw(TECHNICIAN, "erreur")).thenRefused(WrongStatus.class);
    }

    @Test
    void givenAComment_whenSaidAgain_thenSaidTwice() {
        open.and(comment(ACMES_BRUNO, "Bonjour"));

        open.when(comment(ACMES_BRUNO, "Bonjour")).thenRecords(new CommentAdded(TECH_175, "Bonjour", false));
    }
}
