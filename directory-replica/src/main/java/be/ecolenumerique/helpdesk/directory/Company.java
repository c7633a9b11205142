package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A company that sold devices to schools. Its people are the secondary addresses and the reference mailbox (behaviour §1).
 * A company of which something could not be read shows its name alone: no mailbox and no members, until it is repaired.
 *
 * @param secondary those added as members, in order of their ids
 * @param suspended whether its people may read alone, and nothing new is given to it (behaviour §7)
 * @param version number of its last event
 */
public record Company(
        SupplierId id,
        String name,
        Language language,
        Optional<ReferenceMailbox> referenceMailbox,
        Set<PersonId> secondary,
        boolean suspended,
        long version) {

    /** @param person the record behind the mailbox, for it may sign in too */
    public record ReferenceMailbox(EmailAddress address, PersonId person) {}

    /** All who act for the company, the reference mailbox included. */
    public Set<PersonId> members() {
        var members = new TreeSet<>(PersonIds.ORDER);
        members.addAll(secondary);
        referenceMailbox.ifPresent(mailbox -> members.add(mailbox.person()));
        return members;
    }

    Company withMailbox(EmailAddress address, PersonId person) {
        return new Company(
                id, name, language, Optional.of(new ReferenceMailbox(address, person)), secondary, suspended, version);
    }

    Company with(PersonId member) {
        var more = new TreeSet<>(PersonIds.ORDER);
        more.addAll(secondary);
        more.add(member);
        return new Company(id, name, language, referenceMailbox, more, suspended, version);
    }

    Company without(PersonId member) {
        var fewer = new TreeSet<>(PersonIds.ORDER);
        fewer.addAll(secondary);
        fewer.remove(member);
        return new Company(id, name, language, referenceMailbox, fewer, suspended, version);
    }

    Company suspended(boolean now) {
        return new Company(id, name, language, referenceMailbox, secondary, now, version);
    }

    Company at(long version) {
        return new Company(id, name, language, referenceMailbox, secondary, suspended, version);
    }

    Company withNobody() {
        return new Company(id, name, language, Optional.empty(), Set.of(), suspended, version);
    }
}
