package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who switched the comment mail of one ticket on or off, and under which assignment; nobody at first. */
public record SubscriptionState(Map<PersonId, Choice> choices) {
    public static final SubscriptionState NONE = new SubscriptionState(Map.of());

    /** {@code assignment}: for a supplier's person, the version since which its company has the ticket. */
    public record Choice(boolean on, Optional<Long> assignment) {}

    public SubscriptionState {
        choices = Map.copyOf(choices);
    }

    public SubscriptionState evolve(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionSwitchedOn e -> with(e.person(), new Choice(true, e.assignment()));
            case SubscriptionSwitchedOff e -> with(e.person(), new Choice(false, e.assignment()));
        };
    }

    /** A choice made under an earlier assignment counts no more. */
    Optional<Boolean> of(PersonId person, Optional<Long> assignment) {
        return Optional.ofNullable(choices.get(person))
                .filter(choice -> choice.assignment().equals(assignment))
                .map(Choice::on);
    }

    /** What is switched on for somebody of a company, under whichever assignment. */
    Optional<Choice> asSupplierPerson(PersonId person) {
        return Optional.ofNullable(choices.get(person))
                .filter(choice -> choice.on() && choice.assignment().isPresent());
    }

    private SubscriptionState with(PersonId person, Choice choice) {
        var changed = new HashMap<>(choices);
        changed.put(person, choice);
        return new SubscriptionState(changed);
    }
}
