package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.Optional;

/** The directory that the decider asks: the log for companies and tickets, the records for people. Blocking. */
public final class StoredDirectory implements Directory {
    private final SupplierStreams suppliers;
    private final EventStreams tickets;
    private final People people;

    public StoredDirectory(SupplierStreams suppliers, EventStreams tickets, People people) {
        this.suppliers = suppliers;
        this.tickets = tickets;
        this.people = people;
    }

    @Override
    public boolean isEnPerson(PersonId person) {
        return people.find(person)
                .filter(found -> found.kind() == Person.Kind.EN)
                .isPresent();
    }

    @Override
    public boolean isMember(PersonId person, SupplierId supplier) {
        return suppliers.company(supplier).members().contains(person);
    }

    @Override
    public SupplierStanding standingOf(SupplierId supplier) {
        return suppliers.company(supplier).standing();
    }

    @Override
    public boolean areSamePerson(PersonId one, PersonId other) {
        Optional<Person> first = contact(one);
        return first.isPresent()
                && first.get().email().isPresent()
                && contact(other).flatMap(Person::email).equals(first.get().email());
    }

    private Optional<Person> contact(PersonId person) {
        return people.find(person).filter(found -> found.kind() == Person.Kind.SCHOOL);
    }

    @Override
    public boolean isRecordOf(PersonId contact, ContactDetails details) {
        return people.find(contact)
                .map(p -> new ContactDetails(p.name(), p.phone(), p.email(), p.language()))
                .filter(details::equals)
                .isPresent();
    }

    @Override
    public boolean exists(TicketReference ticket) {
        return tickets.ticket(ticket) instanceof TicketState.Existing;
    }
}
