package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashSet;
import java.util.Set;

/** Who may answer for the school now, and who no longer may. Somebody who is neither is yet to be heard of. */
public record Contacts(PersonId current, Set<PersonId> former) {

    static Contacts first(PersonId contact) {
        return new Contacts(contact, Set.of());
    }

    Contacts replacedBy(PersonId next) {
        var before = new HashSet<>(former);
        before.add(current);
        before.remove(next);
        return new Contacts(next, Set.copyOf(before));
    }
}
