package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.ACME;
import static be.ecolenumerique.helpdesk.command.domain.Cast.ACMES_BRUNO;
import static be.ecolenumerique.helpdesk.command.domain.Cast.BRUNO;
import static be.ecolenumerique.helpdesk.command.domain.Cast.CLARA;
import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.OTHER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TECHNICIAN;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TECH_175;
import static be.ecolenumerique.helpdesk.command.domain.Commands.assign;
import static be.ecolenumerique.helpdesk.command.domain.Commands.openFor;
import static be.ecolenumerique.helpdesk.command.domain.Commands.setAssignee;
import static be.ecolenumerique.helpdesk.command.domain.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddParticipant;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ReleaseMember;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Somebody leaves the company that has the ticket. */
class LeavingTest {
    private static final ReleaseMember RELEASE = new ReleaseMember(TECH_175, MANAGER, CLARA, ACME);

    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME), setAssignee(ACMES_BRUNO, CLARA));

    @Test
    void givenAnAssigneeAndParticipant_whenItLeft_thenBothAreCleared_once() {
        trial.and(new AddParticipant(TECH_175, ACMES_BRUNO, OptionalLong.empty(), CLARA));
        trial.directory.members.remove(CLARA);

        trial.attempt(RELEASE)
                .thenRecords(new AssigneeSet(TECH_175, Optional.empty()), new ParticipantRemoved(TECH_175, CLARA));
        trial.when(RELEASE).thenNothingToDo();
        assertThat(trial.ticket().currentHandling().orElseThrow().assignee()).isEmpty();
    }

    @Test
    void givenAnAssignee_whenItIsAMemberAgain_thenItStays() {
        trial.when(RELEASE).thenNothingToDo();
    }

    @Test
    void givenAnotherAssignee_orAnotherCompany_orAClosedTicket_whenSomebodyLeft_thenNothingChanges() {
        trial.directory.members.remove(CLARA);
        trial.directory.members.remove(BRUNO);

        trial.when(new ReleaseMember(TECH_175, MANAGER, BRUNO, ACME)).thenNothingToDo();
        trial.when(new ReleaseMember(TECH_175, MANAGER, CLARA, OTHER)).thenNothingToDo();
        trial.and(assign(TECHNICIAN, OTHER)).when(RELEASE).thenNothingToDo();
        Trial.given(openFor(TECHNICIAN, ACME), setAssignee(ACMES_BRUNO, CLARA), withdraw(TECHNICIAN, "erreur"))
                .when(RELEASE)
                .thenNothingToDo();
    }

    @Test
    void givenASubscriber_whenItLeft_thenSwitchedOffUnderItsAssignment_once() {
        var on = SubscriptionState.NONE.evolve(
                new SubscriptionSwitchedOn(TECH_175, CLARA, Optional.of(ACME), Optional.of(2L)));
        var off = new SubscriptionSwitchedOff(TECH_175, CLARA, Optional.of(ACME), Optional.of(2L));
        assertThatThrownBy(() -> LeavingRules.unsubscribe(RELEASE, on, trial.directory))
                .isInstanceOf(NothingToDo.class);
        trial.directory.members.remove(CLARA);

        assertThat(LeavingRules.unsubscribe(RELEASE, on, trial.directory)).containsExactly(off);
        assertThatThrownBy(() -> LeavingRules.unsubscribe(RELEASE, on.evolve(off), trial.directory))
                .isInstanceOf(NothingToDo.class);
    }
}
