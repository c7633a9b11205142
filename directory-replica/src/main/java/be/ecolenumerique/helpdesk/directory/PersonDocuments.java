package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Persons as documents of {@code people}. An erased one leaves its id alone, with a revision that nothing exceeds, so that
 * a record that comes late does not bring it back.
 */
final class PersonDocuments {
    static final String REV = "rev";
    static final String KIND = "kind";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String ACCOUNT = "account";
    static final String WITHHELD = "withheld";
    /** Name and address as they are searched. */
    static final String SEARCHED = "s";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private PersonDocuments() {}

    /** The whole record, in place of the one that is there, if any. */
    static WriteModel<Document> put(Bson there, Document whole) {
        return new ReplaceOneModel<>(there, whole, UPSERT);
    }

    static Document write(Person person) {
        var document = new Document("_id", person.id().value())
                .append(REV, (long) person.rev())
                .append(KIND, person.kind().name())
                .append("name", person.name())
                .append("language", person.language().code())
                .append(
                        SEARCHED,
                        SearchText.of(person.name()) + "\n"
                                + person.email().map(EmailAddress::value).orElse(""));
        person.email().ifPresent(email -> document.append(EMAIL, email.value()));
        person.phone().ifPresent(phone -> document.append(PHONE, phone));
        person.account().ifPresent(account -> document.append(ACCOUNT, account));
        return document;
    }

    /** Without what lets it act or be written to, but with its name, until a record of it can be read again. */
    static Bson withholding() {
        return Updates.combine(
                Updates.unset(EMAIL),
                Updates.unset(PHONE),
                Updates.unset(ACCOUNT),
                Updates.unset(SEARCHED),
                Updates.set(WITHHELD, true));
    }

    static Document erased(PersonId id) {
        return new Document("_id", id.value()).append(REV, Long.MAX_VALUE);
    }

    static boolean isErased(Document document) {
        return !document.containsKey(KIND);
    }

    static Person read(Document document) {
        return new Person(
                new PersonId(document.getString("_id")),
                Math.toIntExact(document.getLong(REV)),
                Person.Kind.valueOf(document.getString(KIND)),
                document.getString("name"),
                Optional.ofNullable(document.getString(EMAIL)).map(EmailAddress::new),
                Optional.ofNullable(document.getString(PHONE)),
                Language.of(document.getString("language")),
                Optional.ofNullable(document.getString(ACCOUNT)));
    }
}
