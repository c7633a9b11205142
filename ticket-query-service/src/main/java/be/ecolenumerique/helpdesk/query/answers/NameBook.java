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
import org.jspecify.annotations.Nullable;

/** The names that one answer needs; it remembers for whom it was asked and had none. */
public final class NameBook {
    /** In the reader's language: of an erased person, and of one who left its company. */
    record Words(String erased, String former) {}

    private final Map<PersonId, Person> persons;
    private final Map<SupplierId, Company> companies;
    private final Words words;
    private final Set<PersonId> missingPersons = new HashSet<>();
    private final Set<SupplierId> missingCompanies = new HashSet<>();

    NameBook(Map<PersonId, Person> persons, Map<SupplierId, Company> companies, Words words) {
        this.persons = persons;
        this.companies = companies;
        this.words = words;
    }

    public PersonView person(PersonId id) {
        return known(id)
                .map(person -> new PersonView(id.value(), person.name(), false, null))
                .orElseGet(() -> new PersonView(id.value(), words.erased(), true, null));
    }

    /** Somebody who acted for this company: whoever has left it since is marked so. */
    public PersonView memberOf(SupplierId company, PersonId id) {
        supplier(company);
        PersonView person = person(id);
        return person.erased() || !hasLeft(id, companies.get(company))
                ? person
                : new PersonView(id.value(), person.name(), false, words.former());
    }

    /** Of one that fails closed and shows nobody, it is not known. */
    private static boolean hasLeft(PersonId person, @Nullable Company company) {
        return company != null
                && !company.members().isEmpty()
                && !company.members().contains(person);
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
                .orElseGet(() -> new ContactView(id.value(), words.erased(), true, null, null, null));
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
