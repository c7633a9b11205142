package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** Which company an address belongs to right now, on whichever replica it was changed. Blocking. */
@FunctionalInterface
public interface Memberships {
    Optional<Membership> of(EmailAddress address);

    record Membership(PersonId person, SupplierId supplier) {}
}
