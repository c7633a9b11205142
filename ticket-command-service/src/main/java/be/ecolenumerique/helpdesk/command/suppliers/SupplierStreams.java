package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.people.Memberships;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** Companies and claims as the log has them now: read anew each time, so that every replica judges alike. Blocking. */
public final class SupplierStreams implements Memberships {
    private final EventStreams streams;
    private final AddressKey key;
    private final AddressKeyCheck check;

    public SupplierStreams(EventStreams streams, AddressKey key, AddressKeyCheck check) {
        this.streams = streams;
        this.key = key;
        this.check = check;
    }

    Company company(SupplierId supplier) {
        return streams.fold(supplier.toString(), Company.NONE, SupplierEvent.class, Company::evolve);
    }

    AddressClaim claim(EmailAddress address) {
        return claim(claimOf(address));
    }

    AddressClaim claim(String claimId) {
        return streams.fold(claimId, AddressClaim.NONE, AddressClaim.Event.class, AddressClaim::evolve);
    }

    String claimOf(EmailAddress address) {
        check.require(key);
        return key.aggregateOf(address);
    }

    @Override
    public Optional<Membership> of(EmailAddress address) {
        return claim(address).holder();
    }

    @Override
    public boolean isSuspended(SupplierId supplier) {
        return company(supplier).suspended();
    }
}
