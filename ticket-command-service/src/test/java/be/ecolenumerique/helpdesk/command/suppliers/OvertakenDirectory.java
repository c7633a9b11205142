package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** Says how a company stands; just after, somebody else's write changes it, once. */
final class OvertakenDirectory implements Directory {
    private final Directory directory;
    private Runnable overtaking;

    OvertakenDirectory(Directory directory, Runnable overtaking) {
        this.directory = directory;
        this.overtaking = overtaking;
    }

    @Override
    public SupplierStanding standingOf(SupplierId supplier) {
        var standing = directory.standingOf(supplier);
        overtaking.run();
        overtaking = () -> {};
        return standing;
    }

    @Override
    public boolean isEnPerson(PersonId person) {
        return directory.isEnPerson(person);
    }

    @Override
    public boolean isMember(PersonId person, SupplierId supplier) {
        return directory.isMember(person, supplier);
    }

    @Override
    public boolean areSamePerson(PersonId one, PersonId other) {
        return directory.areSamePerson(one, other);
    }

    @Override
    public boolean isRecordOf(PersonId contact, ContactDetails details) {
        return directory.isRecordOf(contact, details);
    }

    @Override
    public boolean exists(TicketReference ticket) {
        return directory.exists(ticket);
    }
}
