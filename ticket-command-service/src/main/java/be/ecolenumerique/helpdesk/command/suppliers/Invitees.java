package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.invitations.OpenInvitation;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whom of a company we asked to register, and who has an account since. */
record Invitees(Map<PersonId, OpenInvitation> open, Set<PersonId> registered) {
    static final Invitees NONE = new Invitees(Map.of(), Set.of());

    Invitees {
        open = Map.copyOf(open);
        registered = Set.copyOf(registered);
    }

    Invitees with(OpenInvitation invitation) {
        var more = new HashMap<>(open);
        more.put(invitation.person(), invitation);
        return new Invitees(more, registered);
    }

    Invitees withdrawn(PersonId person) {
        var fewer = new HashMap<>(open);
        fewer.remove(person);
        return new Invitees(fewer, registered);
    }

    Invitees registered(PersonId person) {
        var more = new HashSet<>(registered);
        more.add(person);
        return new Invitees(withdrawn(person).open(), more);
    }

    /** Whoever left is asked anew when it comes back. */
    Invitees without(PersonId person) {
        var fewer = new HashSet<>(registered);
        fewer.remove(person);
        return new Invitees(withdrawn(person).open(), fewer);
    }

    /** No link of a suspended company works, nor does it afterwards. */
    Invitees allWithdrawn() {
        return new Invitees(Map.of(), registered);
    }
}
