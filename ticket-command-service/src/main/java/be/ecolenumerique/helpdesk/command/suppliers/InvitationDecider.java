package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AcceptInvitation;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDecider.Decision;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.AlreadyRegistered;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.CompanySuspended;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.NoMember;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationAccepted;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationWithdrawn;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberInvited;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is asked to register (behaviour §7): members without an account, of companies that are not suspended. Pure. */
final class InvitationDecider {
    private InvitationDecider() {}

    /** What makes somebody a member, and the invitation that goes with it. */
    static List<SupplierEvent> andInvited(Target target, SupplierEvent... events) {
        Optional<SupplierEvent> invited = target.until()
                .filter(until -> !target.company().suspended() && !target.hasAccount())
                .map(until -> new MemberInvited(target.supplier(), target.personId(), until));
        return Stream.concat(Stream.of(events), invited.stream()).toList();
    }

    static Decision invite(InviteMember command, Target target) {
        if (!target.isMember()) {
            throw new NoMember().asException();
        }
        SupplierDecider.require(command, target.company(), false);
        if (target.company().suspended()) {
            throw new CompanySuspended().asException();
        }
        if (target.hasAccount()) {
            throw new AlreadyRegistered().asException();
        }
        return target.until()
                .map(until -> only(new MemberInvited(target.supplier(), target.personId(), until)))
                .orElseThrow(() -> new AlreadyRegistered().asException());
    }

    static Decision withdraw(WithdrawInvitation command, Target target) {
        SupplierDecider.require(
                command, target.company(), target.openInvitation().isEmpty());
        return only(new InvitationWithdrawn(target.supplier(), target.personId()));
    }

    /**
     * Once, and also where the invitation is over: it was accepted before its link was dead, or the account was there before.
     * A company that has the address now has it among its own events.
     */
    static Decision accept(AcceptInvitation command, Target target) {
        if (!target.isUnanswered() || target.isHeldElsewhere()) {
            throw new NothingToDo();
        }
        var agreement = command.agreement();
        return only(new InvitationAccepted(target.supplier(), target.personId(), agreement.texts(), agreement.at()));
    }

    private static Decision only(SupplierEvent event) {
        return new Decision(List.of(event), Optional.empty());
    }
}
