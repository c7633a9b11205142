package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;
import java.util.Set;

/** Which tickets a scope opens, for what is held in memory; in MongoDB the field {@code v} says the same. */
public sealed interface Sight {
    /** Whether a ticket of this supplier and contact is among them. */
    boolean covers(Optional<SupplierId> supplier, PersonId contact);

    record Everything() implements Sight {
        @Override
        public boolean covers(Optional<SupplierId> supplier, PersonId contact) {
            return true;
        }
    }

    record OfSupplier(SupplierId company) implements Sight {
        @Override
        public boolean covers(Optional<SupplierId> supplier, PersonId contact) {
            return supplier.filter(company::equals).isPresent();
        }
    }

    record OfContact(Set<PersonId> persons) implements Sight {
        @Override
        public boolean covers(Optional<SupplierId> supplier, PersonId contact) {
            return persons.contains(contact);
        }
    }
}
