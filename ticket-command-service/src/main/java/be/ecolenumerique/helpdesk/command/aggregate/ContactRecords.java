package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** Where a typed contact's personal data are kept, before an event names the person. Blocking. */
@FunctionalInterface
public interface ContactRecords {
    void keep(PersonId contact, TicketReference ticket, ContactDetails details);
}
