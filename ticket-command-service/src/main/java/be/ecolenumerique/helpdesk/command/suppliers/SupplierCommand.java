package be.ecolenumerique.helpdesk.command.suppliers;

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

    /** The former mailbox stays a member, as a secondary address. */
    record SetReferenceMailbox(SupplierId supplier, Actor actor, OptionalLong expectedVersion, EmailAddress mailbox)
            implements SupplierCommand {}

    record AddMember(SupplierId supplier, Actor actor, OptionalLong expectedVersion, EmailAddress address)
            implements SupplierCommand {}

    record RemoveMember(SupplierId supplier, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements SupplierCommand {}
}
