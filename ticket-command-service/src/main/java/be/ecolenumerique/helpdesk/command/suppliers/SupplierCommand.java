package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.invitations.Agreement;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.OptionalLong;

/** What a manager wants done with a company that is registered. */
public sealed interface SupplierCommand {
    SupplierId supplier();

    Actor actor();

    OptionalLong expectedVersion();

    /** About the company as a whole. */
    sealed interface OnCompany extends SupplierCommand {}

    /** About one address or person of the company. */
    sealed interface OnMember extends SupplierCommand {}

    record Suspend(SupplierId supplier, Actor actor, OptionalLong expectedVersion) implements OnCompany {}

    record Resume(SupplierId supplier, Actor actor, OptionalLong expectedVersion) implements OnCompany {}

    /** The former mailbox stays a member, as a secondary address. */
    record SetReferenceMailbox(SupplierId supplier, Actor actor, OptionalLong expectedVersion, EmailAddress mailbox)
            implements OnMember {}

    record AddMember(SupplierId supplier, Actor actor, OptionalLong expectedVersion, EmailAddress address)
            implements OnMember {}

    record RemoveMember(SupplierId supplier, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements OnMember {}

    /** Anew where there is one: the earlier link dies. */
    record InviteMember(SupplierId supplier, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements OnMember {}

    record WithdrawInvitation(SupplierId supplier, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements OnMember {}

    /** The identity provider says that whoever was invited has an account. */
    record AcceptInvitation(SupplierId supplier, Actor actor, PersonId person, Agreement agreement)
            implements OnMember {
        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.empty();
        }
    }
}
