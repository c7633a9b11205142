package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** Which company an address belongs to right now and how that stands, on whichever replica it was changed. Blocking. */
public interface Memberships {
    Optional<Membership> of(EmailAddress address);

    /** Whether the company's people may read alone (behaviour §7). */
    boolean isSuspended(SupplierId supplier);

    record Membership(PersonId person, SupplierId supplier) {}
}
