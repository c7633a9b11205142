package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.invitations.OpenInvitation;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whom of a company we asked to register.
 *
 * @param unanswered of whom we do not know that it did since, also where the invitation is over, or the person has left
 * @param registered who has an account
 */
record Invitees(Map<PersonId, OpenInvitation> open, Set<PersonId> unanswered, Set<PersonId> registered) {
    static final Invitees NONE = new Invitees(Map.of(), Set.of(), Set.of());

    Invitees {
        open = Map.copyOf(open);
        unanswered = Set.copyOf(unanswered);
        registered = Set.copyOf(registered);
    }

    Invitees with(OpenInvitation invitation) {
        var more = new HashMap<>(open);
        more.put(invitation.person(), invitation);
        return new Invitees(more, plus(unanswered, invitation.person()), registered);
    }

    Invitees withdrawn(PersonId person) {
        var fewer = new HashMap<>(open);
        fewer.remove(person);
        return new Invitees(fewer, unanswered, registered);
    }

    Invitees answered(PersonId person) {
        return new Invitees(withdrawn(person).open(), minus(unanswered, person), registered);
    }

    Invitees registered(PersonId person) {
        return new Invitees(withdrawn(person).open(), minus(unanswered, person), plus(registered, person));
    }

    /** Whoever left is asked anew when it comes back. */
    Invitees without(PersonId person) {
        return new Invitees(withdrawn(person).open(), unanswered, minus(registered, person));
    }

    /** No link of a suspended company works, nor does it afterwards. */
    Invitees allWithdrawn() {
        return new Invitees(Map.of(), unanswered, registered);
    }

    private static Set<PersonId> plus(Set<PersonId> people, PersonId person) {
        var more = new HashSet<>(people);
        more.add(person);
        return more;
    }

    private static Set<PersonId> minus(Set<PersonId> people, PersonId person) {
        var fewer = new HashSet<>(people);
        fewer.remove(person);
        return fewer;
    }
}
