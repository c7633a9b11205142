package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was looked for.
 *
 * @param email not for systems
 * @param company of a supplier's person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonItem(
        String id,
        String name,
        Person.Kind kind,
        @Nullable String email,
        @Nullable SupplierView company) {

    static PersonItem of(Person person, Optional<Company> company) {
        return new PersonItem(
                person.id().value(),
                person.name(),
                person.kind(),
                person.email().map(EmailAddress::value).orElse(null),
                company.map(c -> new SupplierView(c.id().toString(), c.name())).orElse(null));
    }

    static PersonItem withoutAddress(Person person) {
        return new PersonItem(person.id().value(), person.name(), person.kind(), null, null);
    }
}
