package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.projection.Haystack;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Companies and people as far as a reader may know them (behaviour §6; api.md, reads). */
public final class ScopedDirectory {
    private final Companies companies;
    private final People people;

    public ScopedDirectory(Companies companies, People people) {
        this.companies = companies;
        this.people = people;
    }

    public Flux<Company> companies(Reader reader) {
        return companies.all().filter(reader::maySee);
    }

    /** Empty for one that there is not and for one that is not the reader's to see. */
    public Mono<Company> company(Reader reader, SupplierId id) {
        return companies.find(id).filter(reader::maySee);
    }

    public Mono<Company> companyOf(Reader reader, PersonId member) {
        return companies.ofMember(member).filter(reader::maySee);
    }

    /** EN staff find everybody but school contacts, a supplier user its colleagues, systems EN people; in order of their names. */
    public Flux<Person> people(Reader reader, String text, int limit) {
        return switch (reader.caller()) {
            case KnownCaller.EnStaff _ -> people.search(text, List.of(Person.Kind.EN, Person.Kind.SUPPLIER), limit);
            case KnownCaller.SupplierUser(var _, Company company) -> colleagues(company, text, limit);
            case KnownCaller.OtherSystem _ -> people.search(text, List.of(Person.Kind.EN), limit);
            case KnownCaller.SchoolContact _, KnownCaller.Nobody _ -> Flux.empty();
        };
    }

    /** As far as others than EN staff may know, nobody is. */
    public Mono<Boolean> isErased(Reader reader, PersonId person) {
        return reader.scope().viewer() == Viewer.EN_STAFF ? people.isErased(person) : Mono.just(false);
    }

    private Flux<Person> colleagues(Company company, String text, int limit) {
        String needle = Haystack.normalised(text);
        return people.findAll(company.members())
                .flatMapMany(found -> Flux.fromIterable(found.values()))
                .filter(person -> searched(person).contains(needle))
                .sort(Comparator.comparing(Person::name))
                .take(limit);
    }

    private static String searched(Person person) {
        return Haystack.normalised(person.name())
                + "\n"
                + person.email().map(EmailAddress::value).orElse("");
    }
}
