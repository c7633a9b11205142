package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is to us.
 *
 * @param person absent for operators, and for a teacher who is the contact of several tickets, each with a record of its own
 * @param company of a supplier user
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(
        @Nullable String person,
        String name,
        List<Role> roles,
        @Nullable SupplierView company,
        String initials,
        Language language) {

    static Me of(Caller caller, Reader reader) {
        List<Person> persons = reader.persons();
        Optional<Person> only = persons.size() == 1 ? Optional.of(persons.getFirst()) : Optional.empty();
        Optional<Person> any = persons.stream().findFirst();
        String name = any.map(Person::name).or(caller::name).orElse("");
        return new Me(
                only.map(person -> person.id().value()).orElse(null),
                name,
                caller.roles().stream().sorted().toList(),
                company(reader),
                initials(name),
                any.map(Person::language).or(caller::language).orElse(Language.FR));
    }

    private static @Nullable SupplierView company(Reader reader) {
        return reader.caller() instanceof KnownCaller.SupplierUser(var _, var company)
                ? new SupplierView(company.id().toString(), company.name())
                : null;
    }

    /** Of the first and the last word: « FD » for « Fournisseur de démo » (tutoriel §2). */
    static String initials(String name) {
        String words = name.strip();
        String last = words.substring(1 + lastBlank(words));
        return last.equals(words) ? initial(words) : initial(words) + initial(last);
    }

    private static int lastBlank(String words) {
        return IntStream.range(0, words.length())
                .filter(i -> Character.isWhitespace(words.charAt(i)) || Character.isSpaceChar(words.charAt(i)))
                .max()
                .orElse(-1);
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toTitleCase(word.codePointAt(0)));
    }
}
