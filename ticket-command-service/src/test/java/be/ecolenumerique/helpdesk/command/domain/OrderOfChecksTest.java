package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.openFor;
import static be.ecolenumerique.helpdesk.command.domain.Commands.withdraw;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ScheduleIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.SetAssignee;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentBeforeToday;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.StaleVersion;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.WrongStatus;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** api.md, order of checks: the role, then the ticket, then the repeat, then If-Match, then the status, then the clock. */
class OrderOfChecksTest {
    private static final Instant YESTERDAY = NINE.minusSeconds(86_400);

    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME));

    @Test
    void givenEverythingWrong_whenScheduled_thenTheRoleIsSaidFirst() {
        trial.when(schedule(TECHNICIAN, 1, YESTERDAY)).thenRefused(new RoleMayNot());
        new Trial().when(schedule(TECHNICIAN, 1, YESTERDAY)).thenRefused(new RoleMayNot());
    }

    @Test
    void givenAnotherCompany_whenScheduled_thenJustAsForATicketThatDoesNotExist() {
        trial.when(schedule(OTHERS_DORA, 1, YESTERDAY)).thenRefused(new NotYourTicket());
        new Trial().when(schedule(OTHERS_DORA, 1, YESTERDAY)).thenRefused(new NotYourTicket());
    }

    @Test
    void givenAStaleVersion_whenScheduled_thenItIsSaidBeforeTheStatusAndTheDate() {
        trial.when(schedule(ACMES_BRUNO, 1, YESTERDAY)).thenRefused(new StaleVersion(2));
    }

    @Test
    void givenTheWrongStatus_whenScheduled_thenItIsSaidBeforeTheDate() {
        trial.and(schedule(ACMES_BRUNO, 2, NINE));
        trial.when(schedule(ACMES_BRUNO, 3, YESTERDAY))
                .thenRefused(new WrongStatus(
                        TicketStatus.IN_PROGRESS,
                        EnumSet.of(
                                TicketAction.SET_ASSIGNEE,
                                TicketAction.RESCHEDULE_INTERVENTION,
                                TicketAction.CANCEL_INTERVENTION,
                                TicketAction.COMPLETE_INTERVENTION,
                                TicketAction.COMMENTS,
                                TicketAction.PARTICIPANTS,
                                TicketAction.SUBSCRIPTION)));
    }

    @Test
    void givenOnlyTheDateWrong_whenScheduled_thenItIsSaid() {
        trial.when(schedule(ACMES_BRUNO, 2, YESTERDAY)).thenRefused(AppointmentBeforeToday.class);
    }

    @Test
    void givenAnUnknownPerson_whenTheStatusIsWrongToo_thenTheStatusIsSaid() {
        trial.and(withdraw(TECHNICIAN, "doublon"));
        trial.when(new SetAssignee(TECH_175, ACMES_BRUNO, OptionalLong.empty(), Optional.of(STRANGER)))
                .thenRefused(WrongStatus.class);
    }

    private static ScheduleIntervention schedule(Actor actor, long version, Instant at) {
        return new ScheduleIntervention(TECH_175, actor, OptionalLong.of(version), at, Optional.empty());
    }
}
