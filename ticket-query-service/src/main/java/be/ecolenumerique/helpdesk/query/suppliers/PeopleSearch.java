package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Whom a caller finds, each with its company; systems learn no address. */
final class PeopleSearch {
    private final ScopedDirectory directory;

    PeopleSearch(ScopedDirectory directory) {
        this.directory = directory;
    }

    Mono<List<PersonItem>> find(Reader reader, String text, int limit) {
        var found = directory.people(reader, text, limit);
        return reader.scope().viewer() == Viewer.SYSTEM
                ? found.map(PersonItem::withoutAddress).collectList()
                : directory
                        .companies(reader)
                        .collectList()
                        .flatMap(companies -> found.map(person -> PersonItem.of(person, companyOf(person, companies)))
                                .collectList());
    }

    private static Optional<Company> companyOf(Person person, List<Company> companies) {
        return companies.stream()
                .filter(company -> company.members().contains(person.id()))
                .findFirst();
    }
}
