package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** What the decider asks about people, companies and other tickets. Asked last, after the state allowed the command. */
public interface Directory {
    boolean isEnPerson(PersonId person);

    boolean isMember(PersonId person, SupplierId supplier);

    SupplierStanding standingOf(SupplierId supplier);

    /** Whether both are records of one human being: school contacts with the same address. */
    boolean areSamePerson(PersonId one, PersonId other);

    /** Whether the contact's record says just this. */
    boolean isRecordOf(PersonId contact, ContactDetails details);

    boolean exists(TicketReference ticket);
}
