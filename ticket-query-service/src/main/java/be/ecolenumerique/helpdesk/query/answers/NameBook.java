package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Company;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that one answer needs; it remembers for whom it was asked and had none. */
public final class NameBook {
    private final Map<PersonId, Person> persons;
    private final Map<SupplierId, Company> companies;
    private final String erased;
    private final Set<PersonId> missingPersons = new HashSet<>();
    private final Set<SupplierId> missingCompanies = new HashSet<>();

    NameBook(Map<PersonId, Person> persons, Map<SupplierId, Company> companies, String erased) {
        this.persons = persons;
        this.companies = companies;
        this.erased = erased;
    }

    public PersonView person(PersonId id) {
        return known(id)
                .map(person -> new PersonView(id.value(), person.name(), false))
                .orElseGet(() -> new PersonView(id.value(), erased, true));
    }

    public ContactView contact(PersonId id) {
        return known(id)
                .map(person -> new ContactView(
                        id.value(),
                        person.name(),
                        false,
                        person.phone().orElse(null),
                        person.email().map(EmailAddress::value).orElse(null),
                        person.language().code()))
                .orElseGet(() -> new ContactView(id.value(), erased, true, null, null, null));
    }

    /** A company that this service has not heard of yet goes by its id. */
    public SupplierView supplier(SupplierId id) {
        Company company = companies.get(id);
        if (company == null) {
            missingCompanies.add(id);
        }
        return new SupplierView(id.toString(), company == null ? id.toString() : company.name());
    }

    private Optional<Person> known(PersonId id) {
        Person person = persons.get(id);
        if (person == null) {
            missingPersons.add(id);
        }
        return Optional.ofNullable(person);
    }

    Set<PersonId> missingPersons() {
        return missingPersons;
    }

    Set<SupplierId> missingCompanies() {
        return missingCompanies;
    }
}
