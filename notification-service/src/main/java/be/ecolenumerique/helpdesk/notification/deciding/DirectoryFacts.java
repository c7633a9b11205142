package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** What the directory knows, as the policy wants it. */
public final class DirectoryFacts {
    private final People people;
    private final Companies companies;
    private final EmailAddress managerMailbox;

    public DirectoryFacts(People people, Companies companies, EmailAddress managerMailbox) {
        this.people = people;
        this.companies = companies;
        this.managerMailbox = managerMailbox;
    }

    public Mono<Excerpt> about(Collection<PersonId> persons, Collection<SupplierId> suppliers) {
        return companies
                .closed(suppliers)
                .flatMap(closed -> Mono.zip(
                        people.look(persons),
                        companies.findAll(suppliers),
                        (people, companies) -> new Excerpt(people, companies, closed, managerMailbox)));
    }
}
