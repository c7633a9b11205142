package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.invitations.OpenInvitation;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a command on a company is about: the company, one person, and the claim to this person's address.
 *
 * @param until when an invitation that is made now ends; none where nobody is asked to register
 */
record Target(
        SupplierId supplier,
        Company company,
        Person person,
        String claimId,
        AddressClaim claim,
        Optional<Instant> until) {
    PersonId personId() {
        return person.id();
    }

    boolean isMember() {
        return company.members().contains(person.id());
    }

    boolean hasAccount() {
        return person.account().isPresent() || company.invitees().registered().contains(person.id());
    }

    Optional<OpenInvitation> openInvitation() {
        return Optional.ofNullable(company.invitees().open().get(person.id()));
    }

    /** Was asked to register, however long ago, and is not known to have done so since. */
    boolean isUnanswered() {
        return company.invitees().unanswered().contains(person.id());
    }

    boolean isHeldHere() {
        return claim.holder().filter(held -> held.supplier().equals(supplier)).isPresent();
    }

    boolean isHeldElsewhere() {
        return claim.holder().filter(held -> !held.supplier().equals(supplier)).isPresent();
    }
}
