package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.command.invitations.OpenInvitation;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationAccepted;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationWithdrawn;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberInvited;
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
record Company(
        long version,
        Language language,
        Optional<PersonId> mailbox,
        Set<PersonId> members,
        boolean suspended,
        Invitees invitees) {
    static final Company NONE = new Company(0, Language.FR, Optional.empty(), Set.of(), false, Invitees.NONE);

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
            case SupplierRegistered e -> new Company(version + 1, e.language(), mailbox, members, suspended, invitees);
            case ReferenceMailboxSet e ->
                new Company(version + 1, language, Optional.of(e.person()), members, suspended, invitees);
            case MemberAdded e -> with(all -> all.add(e.person()), invitees);
            case MemberRemoved e -> with(all -> all.remove(e.person()), invitees.without(e.person()));
            case SupplierSuspended e ->
                new Company(version + 1, language, mailbox, members, true, invitees.allWithdrawn());
            case SupplierResumed e -> new Company(version + 1, language, mailbox, members, false, invitees);
            case MemberInvited e -> with(invitees.with(new OpenInvitation(e.person(), version + 1, e.until())));
            case InvitationWithdrawn e -> with(invitees.withdrawn(e.person()));
            case InvitationAccepted e -> with(answered(e.person()));
        };
    }

    /** Whoever has left meanwhile is asked anew when it comes back. */
    private Invitees answered(PersonId person) {
        return members.contains(person) ? invitees.registered(person) : invitees.answered(person);
    }

    private Company with(Invitees next) {
        return new Company(version + 1, language, mailbox, members, suspended, next);
    }

    private Company with(Consumer<Set<PersonId>> change, Invitees next) {
        var changed = new HashSet<>(members);
        change.accept(changed);
        return new Company(version + 1, language, mailbox, changed, suspended, next);
    }
}
