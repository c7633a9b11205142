package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * « Notifications activées / désactivées » (tutoriel §3): one's own comment mail for a ticket that one sees. On at first
 * for the technician, off for everybody else.
 */
public final class SubscriptionDecider {
    private final Directory directory;

    public SubscriptionDecider(Directory directory) {
        this.directory = directory;
    }

    public List<SubscriptionEvent> decide(
            SwitchSubscription command, TicketState state, SubscriptionState subscriptions, Instant now) {
        Access.requireQuality(TicketAction.SUBSCRIPTION, command.actor().role());
        var ticket = Access.requireVisible(state, command.actor(), directory);
        var s = new Situation(ticket, command.actor(), now, directory);
        PersonId person = s.actor().person().orElseThrow();
        Optional<Long> assignment = assignmentOf(s);
        boolean isOn = subscriptions.of(person, assignment).orElse(isOnAtFirst(person, s));
        s.nothingToDoIf(isOn == command.on());
        s.requireVersion(command.expectedVersion());
        return List.of(switched(command, s.actor(), person, assignment));
    }

    /** Refuses whoever does not see the ticket. */
    public void requireVisible(SwitchSubscription command, TicketState state) {
        Access.requireVisible(state, command.actor(), directory);
    }

    /** A contact as the record that this ticket knows it by. */
    public Actor recordedActor(SwitchSubscription command, TicketState state) {
        return Access.actingOn(Access.requireVisible(state, command.actor(), directory), command.actor());
    }

    private static Optional<Long> assignmentOf(Situation s) {
        return s.actor().role() == Role.SUPPLIER
                ? s.ticket().currentHandling().map(Handling::assignment)
                : Optional.empty();
    }

    private static boolean isOnAtFirst(PersonId person, Situation s) {
        return s.ticket().particulars().people().technician().equals(person);
    }

    private static SubscriptionEvent switched(
            SwitchSubscription command, Actor actor, PersonId person, Optional<Long> assignment) {
        Optional<SupplierId> company = actor.company();
        return command.on()
                ? new SubscriptionSwitchedOn(command.ticket(), person, company, assignment)
                : new SubscriptionSwitchedOff(command.ticket(), person, company, assignment);
    }
}
