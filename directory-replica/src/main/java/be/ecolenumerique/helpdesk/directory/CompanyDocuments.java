package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Company.ReferenceMailbox;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Companies as documents: {@code secondary} as the events say, {@code members} with the reference mailbox, for look-ups. */
final class CompanyDocuments implements RowCodec<Company> {
    static final String MEMBERS = "members";

    @Override
    public Document write(Company company) {
        var document = new Document("id", company.id().toString())
                .append("name", company.name())
                .append("language", company.language().code())
                .append("secondary", PersonIds.texts(company.secondary()))
                .append(MEMBERS, PersonIds.texts(company.members()))
                .append("suspended", company.suspended())
                .append("version", company.version());
        company.referenceMailbox()
                .ifPresent(
                        mailbox -> document.append("mailbox", mailbox.address().value())
                                .append("mailboxPerson", mailbox.person().value()));
        return document;
    }

    @Override
    public Company read(Document document) {
        return new Company(
                SupplierId.of(document.getString("id")),
                document.getString("name"),
                Language.of(document.getString("language")),
                mailbox(document),
                secondary(document),
                document.getBoolean("suspended", false),
                document.getLong("version"));
    }

    private static Optional<ReferenceMailbox> mailbox(Document document) {
        return Optional.ofNullable(document.getString("mailbox"))
                .map(address -> new ReferenceMailbox(
                        new EmailAddress(address), new PersonId(document.getString("mailboxPerson"))));
    }

    private static Set<PersonId> secondary(Document document) {
        var ids = new LinkedHashSet<PersonId>();
        document.getList("secondary", String.class).forEach(id -> ids.add(new PersonId(id)));
        return ids;
    }
}
