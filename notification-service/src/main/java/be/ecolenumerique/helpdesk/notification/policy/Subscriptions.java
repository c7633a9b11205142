package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who switched the comment mail of one ticket on or off (« Notifications activées / désactivées », tutoriel §3). */
public record Subscriptions(Map<PersonId, Choice> choices) {

    /** {@code assignment}: version of the assignment under which a supplier's person chose; 0 for others. */
    public record Choice(boolean on, long assignment) {}

    public static Subscriptions none() {
        return new Subscriptions(Map.of());
    }

    public Subscriptions after(SubscriptionEvent event) {
        var next = new LinkedHashMap<>(choices);
        next.put(event.person(), choice(event));
        return new Subscriptions(next);
    }

    /** All who asked for the ticket's comments, and its technician unless it switched them off. */
    Set<PersonId> subscribers(TicketView ticket) {
        var subscribers = new LinkedHashSet<PersonId>();
        subscribers.add(ticket.technician());
        choices.forEach((person, choice) -> {
            if (choice.on()) {
                subscribers.add(person);
            } else {
                subscribers.remove(person);
            }
        });
        return subscribers;
    }

    long assignmentOf(PersonId person) {
        return choices.getOrDefault(person, new Choice(true, 0)).assignment();
    }

    private static Choice choice(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionSwitchedOn on -> new Choice(true, on.assignment().orElse(0L));
            case SubscriptionSwitchedOff off ->
                new Choice(false, off.assignment().orElse(0L));
        };
    }
}
