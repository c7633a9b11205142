package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.people.Memberships.Membership;
import be.ecolenumerique.helpdesk.contracts.EventType;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.List;
import java.util.Optional;

/**
 * The right of one company to one address: an aggregate of its own, named by a keyed hash of the address, changed in the
 * same commit as the membership. Two companies that want one address meet here. Not published.
 */
record AddressClaim(long version, Optional<Membership> holder) {
    static final AddressClaim NONE = new AddressClaim(0, Optional.empty());

    sealed interface Event {}

    record AddressClaimed(SupplierId supplier, PersonId person) implements Event {}

    record AddressReleased(SupplierId supplier) implements Event {}

    /** Its person was erased: whoever wanted the address for that person meets this, and looks again. */
    record AddressForgotten() implements Event {}

    static final List<EventType> TYPES = List.of(
            new EventType("address.claimed", 1, AddressClaimed.class),
            new EventType("address.released", 1, AddressReleased.class),
            new EventType("address.forgotten", 1, AddressForgotten.class));

    AddressClaim evolve(Event event) {
        return switch (event) {
            case AddressClaimed e ->
                new AddressClaim(version + 1, Optional.of(new Membership(e.person(), e.supplier())));
            case AddressReleased e -> new AddressClaim(version + 1, Optional.empty());
            case AddressForgotten e -> new AddressClaim(version + 1, Optional.empty());
        };
    }
}
