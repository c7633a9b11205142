package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tutoriel §3 « Notifications »: on at first for the technician, off for supplier users. */
class SubscriptionTest {
    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME));
    private final SubscriptionDecider decider = new SubscriptionDecider(trial.directory);
    private SubscriptionState subscriptions = SubscriptionState.NONE;

    @Test
    void givenNothingChosen_whenTheFirstSettingIsChosen_thenNothingChanges() {
        assertNothingToDo(subscription(TECHNICIAN, true));
        assertNothingToDo(subscription(ACMES_BRUNO, false));
        assertNothingToDo(subscription(MANAGER, false));
    }

    @Test
    void givenASupplierUser_whenSwitchedOn_thenUnderTheCurrentAssignment() {
        assertThat(decide(subscription(ACMES_BRUNO, true)))
                .containsExactly(new SubscriptionSwitchedOn(TECH_175, BRUNO, Optional.of(ACME), Optional.of(2L)));
        assertNothingToDo(subscription(ACMES_BRUNO, true));
    }

    @Test
    void givenTheTicketCameBack_whenSwitchedOnAgain_thenItIsANewChoice() {
        decide(subscription(ACMES_BRUNO, true));
        trial.and(assign(TECHNICIAN, OTHER), assign(TECHNICIAN, ACME));

        assertThat(decide(subscription(ACMES_BRUNO, true)))
                .containsExactly(new SubscriptionSwitchedOn(TECH_175, BRUNO, Optional.of(ACME), Optional.of(4L)));
    }

    @Test
    void givenTheTechnician_whenSwitchedOff_thenWithoutCompany() {
        assertThat(decide(subscription(TECHNICIAN, false)))
                .containsExactly(new SubscriptionSwitchedOff(TECH_175, ANNE, Optional.empty(), Optional.empty()));
    }

    @Test
    void givenSomebodyWhoDoesNotSeeTheTicket_whenSwitched_thenRefused() {
        assertRefused(subscription(OTHERS_DORA, true), new NotYourTicket());
        assertRefused(subscription(SYSTEM, true), new RoleMayNot());
    }

    private List<SubscriptionEvent> decide(SwitchSubscription command) {
        var events = decider.decide(command, trial.state(), subscriptions, trial.now());
        events.forEach(event -> subscriptions = subscriptions.evolve(event));
        return events;
    }

    private void assertNothingToDo(SwitchSubscription command) {
        assertThatThrownBy(() -> decide(command)).isInstanceOf(NothingToDo.class);
    }

    private void assertRefused(SwitchSubscription command, TicketRejection rejection) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(rejection));
    }
}
