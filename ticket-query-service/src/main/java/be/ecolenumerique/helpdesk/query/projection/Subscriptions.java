package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who switched the comment mail of one ticket on or off (« Notifications activées / désactivées », tutoriel §3). */
public record Subscriptions(Map<PersonId, Switched> byPerson) {

    /** @param assignment of a supplier's person: what it said counts only as long as this assignment is the current one */
    public record Switched(boolean on, Optional<Long> assignment) {
        public boolean countsUnder(Optional<Long> currentAssignment) {
            return assignment.isEmpty() || assignment.equals(currentAssignment);
        }
    }

    static Subscriptions none() {
        return new Subscriptions(Map.of());
    }

    Subscriptions with(PersonId person, Switched switched) {
        var next = new HashMap<>(byPerson);
        next.put(person, switched);
        return new Subscriptions(Map.copyOf(next));
    }
}
