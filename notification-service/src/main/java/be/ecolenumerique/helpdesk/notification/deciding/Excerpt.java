package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.Company.ReferenceMailbox;
import be.ecolenumerique.helpdesk.directory.PeopleFound;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of the directory concerns some tickets.
 *
 * @param closed companies of which an event could not be read: who their people are is not known until it is repaired
 */
public record Excerpt(
        PeopleFound found, Map<SupplierId, Company> companies, Set<SupplierId> closed, EmailAddress manager) {

    public Map<PersonId, Person> people() {
        return found.known();
    }

    /** Of these alone, so that nobody's fault concerns anybody else. */
    public Excerpt about(Set<PersonId> persons, Set<SupplierId> suppliers) {
        return new Excerpt(
                new PeopleFound(of(persons, found.known()), of(persons, found.withheld())),
                of(suppliers, companies),
                of(suppliers, closed),
                manager);
    }

    private static <K, V> Map<K, V> of(Set<K> wanted, Map<K, V> all) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(wanted);
        return some;
    }

    private static <K> Set<K> of(Set<K> wanted, Set<K> all) {
        var some = new HashSet<>(all);
        some.retainAll(wanted);
        return some;
    }

    public Facts with(Subscriptions subscriptions) {
        var persons = new HashMap<PersonId, KnownPerson>();
        people().forEach((id, person) -> persons.put(id, known(person)));
        var mailboxes = new HashMap<SupplierId, EmailAddress>();
        companies.forEach((id, company) ->
                company.referenceMailbox().map(ReferenceMailbox::address).ifPresent(a -> mailboxes.put(id, a)));
        return new Facts(persons, unclear(persons), mailboxes, manager, subscriptions);
    }

    /** In one word, what must be known first to tell whether and where a mail of this recipient goes. */
    public Optional<String> doubtAbout(Recipient recipient, Quality quality) {
        if (!(recipient instanceof OnePerson(PersonId id))) {
            return Optional.empty();
        }
        if (found.withheld().contains(id)) {
            return Optional.of("person");
        }
        boolean mayBeOfAClosedCompany = quality == Quality.SUBSCRIBER
                && Optional.ofNullable(people().get(id))
                        .map(this::known)
                        .filter(this::mayBeOfAClosedCompany)
                        .isPresent();
        return mayBeOfAClosedCompany ? Optional.of("company") : Optional.empty();
    }

    private KnownPerson known(Person person) {
        Optional<SupplierId> company = companies.values().stream()
                .filter(c -> c.members().contains(person.id()))
                .map(Company::id)
                .findFirst();
        return new KnownPerson(person.kind(), person.email(), company);
    }

    private Set<PersonId> unclear(Map<PersonId, KnownPerson> persons) {
        var unclear = new HashSet<>(found.withheld());
        persons.forEach((id, person) -> {
            if (mayBeOfAClosedCompany(person)) {
                unclear.add(id);
            }
        });
        return unclear;
    }

    private boolean mayBeOfAClosedCompany(KnownPerson person) {
        return !closed.isEmpty()
                && person.kind() == Person.Kind.SUPPLIER
                && person.company().isEmpty();
    }
}
