package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.Company.ReferenceMailbox;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
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

    /** What of the directory concerns some tickets. */
    public record Excerpt(Map<PersonId, Person> people, Map<SupplierId, Company> companies, EmailAddress manager) {

        public Facts with(Subscriptions subscriptions) {
            var persons = new HashMap<PersonId, KnownPerson>();
            people.forEach((id, person) -> persons.put(id, known(person)));
            var mailboxes = new HashMap<SupplierId, EmailAddress>();
            companies.forEach((id, company) ->
                    company.referenceMailbox().map(ReferenceMailbox::address).ifPresent(a -> mailboxes.put(id, a)));
            return new Facts(persons, mailboxes, manager, subscriptions);
        }

        private KnownPerson known(Person person) {
            Optional<SupplierId> company = companies.values().stream()
                    .filter(c -> c.members().contains(person.id()))
                    .map(Company::id)
                    .findFirst();
            return new KnownPerson(person.kind(), person.email(), company);
        }
    }

    public Mono<Excerpt> about(Collection<PersonId> persons, Collection<SupplierId> suppliers) {
        Mono<Map<SupplierId, Company>> found =
                Flux.fromIterable(suppliers).flatMap(companies::find).collectMap(Company::id);
        return Mono.zip(people.findAll(persons), found, (p, c) -> new Excerpt(p, c, managerMailbox));
    }
}
