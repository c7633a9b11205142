package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * {@code people}: {@code {_id, rev, kind, name, email?, address?, phone?, language, account?, published, ticket?, since}}.
 * {@code address} repeats the e-mail of EN, SUPPLIER and SYSTEM records, where it is unique; {@code published}: the last
 * revision on the topic; {@code ticket}: of a typed contact; {@code since}: as
 * long as it waits for the event that names it; {@code from}: its ticket was not closed before that.
 *
 * <p>Of an erased person {@code {_id, rev, erased, published, again?, by?, claim?}} stays, so that a late writer finds the id taken and
 * the revision passed. {@code again}: when its tombstone is to be sent once more; {@code by} and {@code claim}: who erased it
 * and the keyed hash of its address, until the log has the certificate.
 */
final class PersonDocuments {
    static final String REV = "rev";
    static final String KIND = "kind";
    static final String EMAIL = "email";
    static final String ADDRESS = "address";
    static final String ACCOUNT = "account";
    static final String PUBLISHED = "published";
    static final String TICKET = "ticket";
    static final String SINCE = "since";
    static final String FROM = "from";
    static final String ERASED = "erased";
    static final String AGAIN = "again";
    static final String BY = "by";
    static final String CLAIM = "claim";

    private static final List<String> PERSONAL =
            List.of(KIND, "name", EMAIL, ADDRESS, "phone", "language", ACCOUNT, TICKET, SINCE, FROM);

    private PersonDocuments() {}

    static Document fresh(Person person) {
        return new Document("_id", person.id().value())
                .append(PUBLISHED, 0)
                .append(KIND, person.kind().name());
    }

    /** What may change from one revision to the next. */
    static Document changeable(Person person) {
        var document = new Document(REV, person.rev())
                .append("name", person.name())
                .append("language", person.language().code());
        person.email().map(EmailAddress::value).ifPresent(email -> {
            document.append(EMAIL, email);
            if (person.kind() != Person.Kind.SCHOOL) {
                document.append(ADDRESS, email);
            }
        });
        person.phone().ifPresent(phone -> document.append("phone", phone));
        person.account().ifPresent(account -> document.append(ACCOUNT, account));
        return document;
    }

    /** Of what was a record, an id and a revision are left. */
    static Document erasing(Document erased) {
        var unset = new Document();
        PERSONAL.forEach(field -> unset.append(field, ""));
        return new Document("$set", erased).append("$unset", unset);
    }

    static boolean isErased(Document document) {
        return document.containsKey(ERASED);
    }

    static Person read(Document document) {
        return new Person(
                new PersonId(document.getString("_id")),
                document.getInteger(REV),
                Person.Kind.valueOf(document.getString(KIND)),
                document.getString("name"),
                Optional.ofNullable(document.getString(EMAIL)).map(EmailAddress::new),
                Optional.ofNullable(document.getString("phone")),
                Language.of(document.getString("language")),
                Optional.ofNullable(document.getString(ACCOUNT)));
    }
}
