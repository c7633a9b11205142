package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.projection.Haystack;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a caller may find: EN staff everybody but school contacts, a supplier user its colleagues, systems EN people. */
final class PeopleSearch {
    private final People people;
    private final Companies companies;

    PeopleSearch(People people, Companies companies) {
        this.people = people;
        this.companies = companies;
    }

    Mono<List<PersonItem>> find(Reader reader, String text, int limit) {
        return switch (reader.caller()) {
            case KnownCaller.EnStaff _ -> everybody(text, limit);
            case KnownCaller.SupplierUser(var _, Company company) -> colleagues(company, text, limit);
            case KnownCaller.OtherSystem _ ->
                people.search(text, List.of(Person.Kind.EN), limit)
                        .map(PersonItem::withoutAddress)
                        .collectList();
            case KnownCaller.SchoolContact _, KnownCaller.Nobody _ -> Mono.just(List.of());
        };
    }

    private Mono<List<PersonItem>> everybody(String text, int limit) {
        return companies
                .all()
                .collectList()
                .flatMap(all -> people.search(text, List.of(Person.Kind.EN, Person.Kind.SUPPLIER), limit)
                        .map(person -> PersonItem.of(person, companyOf(person, all)))
                        .collectList());
    }

    private Mono<List<PersonItem>> colleagues(Company company, String text, int limit) {
        String needle = Haystack.normalised(text);
        return people.findAll(company.members())
                .flatMapMany(found -> Flux.fromIterable(found.values()))
                .filter(person -> searched(person).contains(needle))
                .sort(Comparator.comparing(Person::name))
                .take(limit)
                .map(person -> PersonItem.of(person, Optional.of(company)))
                .collectList();
    }

    private static String searched(Person person) {
        return Haystack.normalised(person.name())
                + "\n"
                + person.email().map(EmailAddress::value).orElse("");
    }

    private static Optional<Company> companyOf(Person person, List<Company> all) {
        return all.stream()
                .filter(company -> company.members().contains(person.id()))
                .findFirst();
    }
}
