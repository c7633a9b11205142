package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.suppliers.AddressClaim.AddressClaimed;
import be.ecolenumerique.helpdesk.command.suppliers.AddressClaim.AddressReleased;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnCompany;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.AddressTaken;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.ReferenceMailboxStays;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.StaleVersion;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a company and to the address in question (behaviour §1, §6): each address belongs to one company at most,
 * and what changes a membership changes the claim with it. Pure.
 */
final class SupplierDecider {
    private SupplierDecider() {}

    /** {@code claim}: what happens to the address. */
    record Decision(List<SupplierEvent> company, Optional<AddressClaim.Event> claim) {}

    static Decision register(NewSupplier form, Target target) {
        requireFree(target);
        return new Decision(
                InvitationDecider.andInvited(
                        target,
                        new SupplierRegistered(target.supplier(), form.name(), form.language()),
                        new MemberAdded(target.supplier(), target.personId()),
                        new ReferenceMailboxSet(target.supplier(), form.referenceMailbox(), target.personId())),
                claimed(target));
    }

    static Decision setMailbox(SetReferenceMailbox command, Target target) {
        require(command, target.company(), target.company().isReferenceMailbox(target.personId()));
        var set = new ReferenceMailboxSet(target.supplier(), command.mailbox(), target.personId());
        if (target.isHeldHere()) {
            return new Decision(List.of(set), Optional.empty());
        }
        requireFree(target);
        var added = new MemberAdded(target.supplier(), target.personId());
        return new Decision(InvitationDecider.andInvited(target, added, set), claimed(target));
    }

    static Decision add(AddMember command, Target target) {
        require(command, target.company(), target.isHeldHere());
        requireFree(target);
        var added = new MemberAdded(target.supplier(), target.personId());
        return new Decision(InvitationDecider.andInvited(target, added), claimed(target));
    }

    static Decision remove(RemoveMember command, Target target) {
        require(command, target.company(), !target.isMember());
        if (target.company().isReferenceMailbox(target.personId())) {
            throw new ReferenceMailboxStays().asException();
        }
        return new Decision(
                List.of(new MemberRemoved(target.supplier(), target.personId())),
                Optional.of(new AddressReleased(target.supplier())));
    }

    static SupplierEvent decide(OnCompany command, Company company) {
        return switch (command) {
            case Suspend c -> {
                require(c, company, company.suspended());
                yield new SupplierSuspended(c.supplier());
            }
            case Resume c -> {
                require(c, company, !company.suspended());
                yield new SupplierResumed(c.supplier());
            }
        };
    }

    /** No repeat, and the version is current: in this order. */
    static void require(SupplierCommand command, Company company, boolean alreadySo) {
        if (alreadySo) {
            throw new NothingToDo();
        }
        long current = company.version();
        var expected = command.expectedVersion();
        if (expected.isPresent() && expected.getAsLong() != current) {
            throw new StaleVersion(current).asException();
        }
    }

    private static void requireFree(Target target) {
        if (target.isHeldElsewhere()) {
            throw new AddressTaken().asException();
        }
    }

    private static Optional<AddressClaim.Event> claimed(Target target) {
        return Optional.of(new AddressClaimed(target.supplier(), target.personId()));
    }
}
