package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company that handles tickets.
 *
 * @param version number of its last event; also the {@code ETag}
 * @param suspended whether its people may read alone, and nothing new is given to it
 * @param referenceMailbox where assignment mail goes (tutoriel §6); not for systems
 * @param members all who act for it, the reference mailbox included; not for systems
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupplierDetails(
        String id,
        long version,
        String name,
        String language,
        boolean suspended,
        @Nullable String referenceMailbox,
        @Nullable List<Member> members) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String id, String name, @Nullable String email, boolean referenceMailbox) {}

    static SupplierDetails of(Company company, NameBook names) {
        return new SupplierDetails(
                company.id().toString(),
                company.version(),
                company.name(),
                company.language().code(),
                company.suspended(),
                company.referenceMailbox()
                        .map(mailbox -> mailbox.address())
                        .map(EmailAddress::value)
                        .orElse(null),
                company.members().stream()
                        .map(person -> member(person, company, names))
                        .toList());
    }

    static SupplierDetails withoutMembers(Company company) {
        return new SupplierDetails(
                company.id().toString(),
                company.version(),
                company.name(),
                company.language().code(),
                company.suspended(),
                null,
                null);
    }

    private static Member member(PersonId id, Company company, NameBook names) {
        var person = names.contact(id);
        boolean isMailbox = company.referenceMailbox().stream()
                .anyMatch(mailbox -> mailbox.person().equals(id));
        return new Member(id.value(), person.name(), person.email(), isMailbox);
    }
}
