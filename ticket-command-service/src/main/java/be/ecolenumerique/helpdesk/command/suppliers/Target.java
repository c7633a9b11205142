package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** What a command on a company is about: the company, one person, and the claim to this person's address. */
record Target(SupplierId supplier, Company company, Person person, String claimId, AddressClaim claim) {
    PersonId personId() {
        return person.id();
    }

    boolean isMember() {
        return company.members().contains(person.id());
    }

    boolean isHeldHere() {
        return claim.holder().filter(held -> held.supplier().equals(supplier)).isPresent();
    }

    boolean isHeldElsewhere() {
        return claim.holder().filter(held -> !held.supplier().equals(supplier)).isPresent();
    }
}
