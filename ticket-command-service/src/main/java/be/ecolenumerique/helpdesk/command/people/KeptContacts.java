package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.max;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of school contacts, by how long ago their ticket may have been closed at the earliest. Blocking. */
public final class KeptContacts {
    private final MongoCollection<Document> people;

    public KeptContacts(MongoDatabase database) {
        people = People.collection(database);
    }

    public record Contact(Person person, TicketReference ticket) {}

    /** Some of those whose ticket may have been closed before then. */
    public List<Contact> closedBefore(Instant then, int limit) {
        var mayBe = or(lte(PersonDocuments.FROM, Date.from(then)), exists(PersonDocuments.FROM, false));
        var ofTicket = and(eq(PersonDocuments.KIND, Person.Kind.SCHOOL.name()), exists(PersonDocuments.TICKET));
        return Objects.requireNonNull(
                Flux.from(people.find(and(ofTicket, mayBe)).limit(limit))
                        .map(KeptContacts::read)
                        .collectList()
                        .block());
    }

    public void notClosedBefore(Instant then, PersonId contact) {
        Mono.from(people.updateOne(eq("_id", contact.value()), max(PersonDocuments.FROM, Date.from(then))))
                .block();
    }

    private static Contact read(Document document) {
        return new Contact(
                PersonDocuments.read(document), TicketReference.of(document.getString(PersonDocuments.TICKET)));
    }
}
