package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetAssigneeTest {
    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME));

    @Test
    void givenAColleague_whenSet_thenRecorded_andTheSameAgainChangesNothing() {
        trial.attempt(setAssignee(ACMES_BRUNO, CLARA)).thenRecords(new AssigneeSet(TECH_175, Optional.of(CLARA)));

        trial.when(setAssignee(ACMES_CLARA, CLARA)).thenNothingToDo();
    }

    @Test
    void givenAnAssignee_whenSetToNobody_thenRecorded_andTheSameAgainChangesNothing() {
        trial.and(setAssignee(ACMES_BRUNO, CLARA));

        trial.attempt(setNobody(ACMES_BRUNO)).thenRecords(new AssigneeSet(TECH_175, Optional.empty()));
        trial.when(setNobody(ACMES_BRUNO)).thenNothingToDo();
    }

    @Test
    void givenSomebodyOfNoneOfOurCompany_whenSet_thenOneAnswerForAll() {
        trial.when(setAssignee(ACMES_BRUNO, DORA)).thenRefused(new UnknownReference("/person"));
        trial.when(setAssignee(ACMES_BRUNO, ANNE)).thenRefused(new UnknownReference("/person"));
        trial.when(setAssignee(ACMES_BRUNO, STRANGER)).thenRefused(new UnknownReference("/person"));
    }
}
