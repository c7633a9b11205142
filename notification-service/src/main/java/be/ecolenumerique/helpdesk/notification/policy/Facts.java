package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ManagerMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ReferenceMailbox;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known outside of the ticket when a decision falls: persons, reference mailboxes, subscriptions.
 *
 * @param unclear persons of whom something could not be read: what concerns them waits until it is known
 */
public record Facts(
        Map<PersonId, KnownPerson> persons,
        Set<PersonId> unclear,
        Map<SupplierId, EmailAddress> referenceMailboxes,
        EmailAddress managerMailbox,
        Subscriptions subscriptions) {

    public Optional<KnownPerson> person(PersonId id) {
        return Optional.ofNullable(persons.get(id));
    }

    public Optional<EmailAddress> addressOf(Recipient recipient) {
        return switch (recipient) {
            case OnePerson one -> person(one.person()).flatMap(KnownPerson::email);
            case ReferenceMailbox mailbox -> Optional.ofNullable(referenceMailboxes.get(mailbox.supplier()));
            case ManagerMailbox _ -> Optional.of(managerMailbox);
        };
    }

    boolean isUnclear(PersonId id) {
        return unclear.contains(id);
    }

    /** A company always has a mailbox; where it is not known yet, its mail waits. */
    Fate withoutAddress(Recipient recipient) {
        return switch (recipient) {
            case OnePerson(PersonId id) -> isUnclear(id) ? Fate.TO_SEND : withoutAddress(id);
            case ReferenceMailbox _, ManagerMailbox _ -> Fate.TO_SEND;
        };
    }

    private Fate withoutAddress(PersonId id) {
        return persons.containsKey(id) ? Fate.NO_ADDRESS : Fate.ERASED;
    }
}
