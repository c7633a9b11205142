package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Optional;

/** Persons of the tests. */
final class Sample {
    private Sample() {}

    static PersonId id(int number) {
        return new PersonId("P-%032x".formatted(number));
    }

    static Person person(int number, int rev, Person.Kind kind, String name, String email) {
        return new Person(
                id(number),
                rev,
                kind,
                name,
                EmailAddress.parse(email),
                Optional.of("02/123.45.67"),
                Language.FR,
                Optional.empty());
    }

    static Person withAccount(Person person, String account) {
        return new Person(
                person.id(),
                person.rev(),
                person.kind(),
                person.name(),
                person.email(),
                person.phone(),
                person.language(),
                Optional.of(account));
    }
}
