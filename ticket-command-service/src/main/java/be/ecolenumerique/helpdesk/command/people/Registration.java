package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.command.people.SignInRefused.Reason;
import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Optional;

/**
 * The first sign-in of an EN person or a system makes its record, once, on however many replicas it happens; the first one
 * with a verified address that is on record links the account to it.
 */
public final class Registration {
    private static final int MOST_ATTEMPTS = 5;

    private final People people;
    private final Announcements announcements;
    private final KnownAccounts accounts = new KnownAccounts();

    public Registration(People people, Announcements announcements) {
        this.people = people;
        this.announcements = announcements;
    }

    PersonId of(Caller caller, Person.Kind kind, Role role) {
        String account = AccountHash.of(caller.issuer(), caller.subject());
        return accounts.person(account).orElseGet(() -> {
            Person person = registered(caller, kind, account);
            announcements.announce(person, Actor.of(person.id(), role));
            accounts.remember(account, person.id());
            return person.id();
        });
    }

    /** Its next sign-in is its first. */
    public void forget(PersonId erased) {
        accounts.forget(erased);
    }

    /** A supplier's person is on record before it first signs in; then its name and account become known. */
    void met(PersonId member, Caller caller, Actor actor) {
        String account = AccountHash.of(caller.issuer(), caller.subject());
        if (accounts.person(account).filter(member::equals).isEmpty()) {
            Person person = people.find(member)
                    .flatMap(known -> linked(known, caller, account))
                    .orElseThrow(() -> new SignInRefused(Reason.NO_COMPANY));
            announcements.announce(person, actor);
            accounts.remember(account, member);
        }
    }

    private Person registered(Caller caller, Person.Kind kind, String account) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<Person> known = people.withAccount(account)
                    .or(() -> caller.verifiedEmail().flatMap(people::withAddress))
                    .flatMap(person -> linked(ofKind(kind, person), caller, account))
                    .or(() -> added(caller, kind, account));
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw new SignInRefused(Reason.SOMEBODY_ELSE);
    }

    private static Person ofKind(Person.Kind kind, Person person) {
        if (person.kind() != kind) {
            throw new SignInRefused(Reason.SOMEBODY_ELSE);
        }
        return person;
    }

    private Optional<Person> added(Caller caller, Person.Kind kind, String account) {
        var person = new Person(
                PersonId.random(),
                1,
                kind,
                nameOf(caller).orElse(caller.subject()),
                caller.verifiedEmail(),
                Optional.empty(),
                caller.language().orElse(Language.FR),
                Optional.of(account));
        return people.add(person) ? Optional.of(person) : Optional.empty();
    }

    /** The record as it is afterwards, whoever else changed it at the same time; none where it was erased. */
    private Optional<Person> linked(Person person, Caller caller, String account) {
        if (person.account().isPresent()) {
            return Optional.of(person);
        }
        var next = new Person(
                person.id(),
                person.rev() + 1,
                person.kind(),
                caller.name().flatMap(name -> nameOf(caller)).orElse(person.name()),
                person.email(),
                person.phone(),
                caller.language().orElse(person.language()),
                Optional.of(account));
        return people.change(next) ? Optional.of(next) : people.find(person.id());
    }

    private static Optional<String> nameOf(Caller caller) {
        return caller.name()
                .or(() -> caller.verifiedEmail().map(EmailAddress::value))
                .map(DisplayName::of)
                .filter(name -> !name.isEmpty());
    }
}
