package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.TooEarly;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.WrongStatus;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.AllowedActions;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command × every quality × every state: accepted just where {@link AllowedActions} says so. */
class EveryCommandInEveryStateTest {
    private static final ContactDetails NEXT_DETAILS =
            new ContactDetails("Monsieur Dupont", Optional.empty(), Optional.empty(), Language.FR);
    private static final Actor[] ACTORS = {TECHNICIAN, MANAGER, ACMES_BRUNO, CONTACT, SYSTEM, LINK};

    enum State {
        OPEN,
        IN_PROGRESS,
        REMINDER_DUE,
        APPROVAL_DUE,
        APPROVED,
        CLOSED_BY_ITSELF,
        WITHDRAWN
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(TicketAction.values())
                        .filter(action -> action != TicketAction.SUBSCRIPTION)
                        .flatMap(action -> Arrays.stream(ACTORS).map(actor -> Arguments.of(state, action, actor))));
    }

    @ParameterizedTest(name = "{1} when {0} by {2}")
    @MethodSource("cells")
    void givenState_whenCommanded_thenAsTheTableSays(State state, TicketAction action, Actor actor) {
        Trial trial = trialIn(state);

        Outcome outcome = trial.when(command(action, actor, completionOf(trial)));

        if (isApprovedAlready(state, action, actor)) {
            outcome.thenNothingToDo();
        } else if (allowed(trial, action, actor)) {
            assertThat(outcome.isAccepted()).as("%s", outcome).isTrue();
        } else {
            outcome.thenRefused(refusal(trial, action, actor));
        }
    }

    private static Trial trialIn(State state) {
        return switch (state) {
            case OPEN -> Trial.given(openFor(TECHNICIAN, ACME));
            case IN_PROGRESS -> inProgress();
            case REMINDER_DUE -> completed().at(NOW.plus(Duration.ofDays(9)));
            case APPROVAL_DUE -> completed().at(NOW.plus(Duration.ofDays(15)));
            case APPROVED -> completed().and(approve(CONTACT));
            case CLOSED_BY_ITSELF -> closedByItself();
            case WITHDRAWN -> Trial.given(openFor(TECHNICIAN, ACME), withdraw(TECHNICIAN, "erreur"));
        };
    }

    private static OnTicket command(TicketAction action, Actor actor, String completion) {
        return switch (action) {
            case ASSIGN_SUPPLIER -> assign(actor, OTHER);
            case SET_ASSIGNEE -> setAssignee(actor, BRUNO);
            case SCHEDULE_INTERVENTION -> schedule(actor, TEN.plus(Duration.ofDays(30)));
            case RESCHEDULE_INTERVENTION -> reschedule(actor, TEN.plus(Duration.ofDays(30)));
            case CANCEL_INTERVENTION -> cancel(actor, "malade");
            case COMPLETE_INTERVENTION -> complete(actor, "encore réparé");
            case APPROVE -> actor.equals(LINK) ? approve(LINK, completion) : approve(actor);
            case REOPEN -> actor.equals(LINK) ? reopen(LINK, "en panne", completion) : reopen(actor, "en panne");
            case CLOSE_AUTOMATICALLY ->
                new TicketCommand.CloseAutomatically(TECH_175, actor, OptionalLong.empty(), completion);
            case REMIND_APPROVAL ->
                new TicketCommand.RemindApproval(TECH_175, actor, OptionalLong.empty(), completion, 7);
            case WITHDRAW -> withdraw(actor, "doublon");
            case CONTACT -> changeContact(actor, NEXT_TEACHER, NEXT_DETAILS);
            case TECHNICIAN -> changeTechnician(actor, MARC);
            case COMMENTS -> comment(actor, "Bonjour");
            case PARTICIPANTS -> share(actor, MARC);
            case SUBSCRIPTION -> throw new IllegalArgumentException("decided by another decider");
        };
    }

    private static boolean allowed(Trial trial, TicketAction action, Actor actor) {
        boolean due = trial.state() instanceof Completed c && c.approval().isDue(trial.now());
        return Access.viewer(actor.role())
                .filter(viewer ->
                        AllowedActions.of(viewer, trial.ticket().status(), due).contains(action))
                .isPresent();
    }

    private static boolean isApprovedAlready(State state, TicketAction action, Actor actor) {
        return state == State.APPROVED
                && action == TicketAction.APPROVE
                && Access.viewer(actor.role())
                        .filter(AllowedActions.viewers(action)::contains)
                        .isPresent();
    }

    private static Class<? extends TicketRejection> refusal(Trial trial, TicketAction action, Actor actor) {
        if (Access.viewer(actor.role())
                .filter(AllowedActions.viewers(action)::contains)
                .isEmpty()) {
            return RoleMayNot.class;
        }
        boolean answers = action == TicketAction.APPROVE || action == TicketAction.REOPEN;
        return switch (trial.ticket()) {
            case Completed c when action == TicketAction.CLOSE_AUTOMATICALLY -> TooEarly.class;
            case Completed c when answers || action == TicketAction.REMIND_APPROVAL -> DeadlinePassed.class;
            case TicketState.Closed c when answers && c.reason() == ClosingReason.NO_ANSWER -> DeadlinePassed.class;
            case TicketState.Closed c
            when answers && actor.equals(LINK) && c.completion().isEmpty() -> LinkReplaced.class;
            case TicketState.Open o when answers && actor.equals(LINK) -> LinkReplaced.class;
            case TicketState.InProgress p when answers && actor.equals(LINK) -> LinkReplaced.class;
            default -> WrongStatus.class;
        };
    }

    private static String completionOf(Trial trial) {
        return switch (trial.state()) {
            case Completed c -> c.approval().completion();
            case TicketState.Closed c -> c.completion().orElse("none");
            default -> "none";
        };
    }

    private static Trial inProgress() {
        return Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE));
    }

    private static Trial completed() {
        return inProgress().and(complete(ACMES_BRUNO, "réparé"));
    }

    private static Trial closedByItself() {
        Trial trial = completed();
        return trial.at(NOW.plus(Duration.ofDays(16))).and(close(trial.lastEventId()));
    }
}
