package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.AddressTaken;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Optional;

/**
 * The records of the suppliers' people: one per address, kept when the address leaves its company, met again when it comes
 * back. Its name is the address until the person signs in. Blocking.
 */
public final class MemberRecords {
    private final People people;

    public MemberRecords(People people) {
        this.people = people;
    }

    Person with(EmailAddress address, Language language) {
        Person person = people.withAddress(address).orElseGet(() -> added(address, language));
        if (person.kind() != Person.Kind.SUPPLIER) {
            throw new AddressTaken().asException();
        }
        return person;
    }

    Optional<Person> find(PersonId person) {
        return people.find(person).filter(known -> known.kind() == Person.Kind.SUPPLIER);
    }

    private Person added(EmailAddress address, Language language) {
        var person = new Person(
                PersonId.random(),
                1,
                Person.Kind.SUPPLIER,
                address.value(),
                Optional.of(address),
                Optional.empty(),
                language,
                Optional.empty());
        return people.add(person) ? person : people.withAddress(address).orElseThrow();
    }
}
