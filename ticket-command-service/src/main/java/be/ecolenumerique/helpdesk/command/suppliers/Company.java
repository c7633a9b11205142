package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A supplier as its events made it; version 0 where there is none. Whoever is the reference mailbox is a member too. */
record Company(long version, Language language, Optional<PersonId> mailbox, Set<PersonId> members, boolean suspended) {
    static final Company NONE = new Company(0, Language.FR, Optional.empty(), Set.of(), false);

    Company {
        members = Set.copyOf(members);
    }

    boolean isRegistered() {
        return version > 0;
    }

    SupplierStanding standing() {
        if (!isRegistered()) {
            return SupplierStanding.UNKNOWN;
        }
        return suspended ? SupplierStanding.SUSPENDED : SupplierStanding.ACTIVE;
    }

    boolean isReferenceMailbox(PersonId person) {
        return mailbox.filter(person::equals).isPresent();
    }

    Company evolve(SupplierEvent event) {
        return switch (event) {
            case SupplierRegistered e -> new Company(version + 1, e.language(), mailbox, members, suspended);
            case ReferenceMailboxSet e ->
                new Company(version + 1, language, Optional.of(e.person()), members, suspended);
            case MemberAdded e -> next(all -> all.add(e.person()));
            case MemberRemoved e -> next(all -> all.remove(e.person()));
            case SupplierSuspended e -> new Company(version + 1, language, mailbox, members, true);
            case SupplierResumed e -> new Company(version + 1, language, mailbox, members, false);
        };
    }

    private Company next(Consumer<Set<PersonId>> change) {
        var changed = new HashSet<>(members);
        change.accept(changed);
        return new Company(version + 1, language, mailbox, changed, suspended);
    }
}
