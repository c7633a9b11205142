package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import be.ecolenumerique.helpdesk.command.aggregate.ContactRecords;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.asking.SharedRoundTrips;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * The people that this help desk knows (personal-data.md): the data that events leave out. A record is stored before the
 * event that names it. Blocking; reads and writes are majority-committed.
 */
public final class People implements ContactRecords {
    private static final int INSERTS_UNDER_WAY = 2;

    private final MongoCollection<Document> people;
    private final PersonIndexes indexes;
    private final InstantSource clock;
    private final SharedRoundTrips<Document, Document> contacts =
            new SharedRoundTrips<>(INSERTS_UNDER_WAY, this::insert);

    /** @param clock real time: since when a contact's record waits for the event that names it */
    public People(MongoDatabase database, InstantSource clock) {
        people = collection(database);
        indexes = new PersonIndexes(people);
        this.clock = clock;
    }

    static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection("people")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public Optional<Person> find(PersonId id) {
        return first(eq("_id", id.value()));
    }

    /** The EN, SUPPLIER or SYSTEM person with this address. */
    public Optional<Person> withAddress(EmailAddress address) {
        return first(eq(PersonDocuments.ADDRESS, address.value()));
    }

    public Optional<Person> withAccount(String account) {
        return first(eq(PersonDocuments.ACCOUNT, account));
    }

    /** One of the contacts with this address; all of them are the same human being. */
    public Optional<Person> contactWith(EmailAddress address) {
        return first(
                and(eq(PersonDocuments.EMAIL, address.value()), eq(PersonDocuments.KIND, Person.Kind.SCHOOL.name())));
    }

    /** False where somebody has this address or account already. */
    public boolean add(Person person) {
        return insert(PersonDocuments.fresh(person), person);
    }

    @Override
    public void keep(PersonId contact, TicketReference ticket, ContactDetails details) {
        var person = new Person(
                contact,
                1,
                Person.Kind.SCHOOL,
                details.name(),
                details.email(),
                details.phone(),
                details.language(),
                Optional.empty());
        indexes.require();
        var now = Date.from(clock.instant());
        Document record = PersonDocuments.fresh(person)
                .append(PersonDocuments.TICKET, ticket.toString())
                .append(PersonDocuments.SINCE, now)
                .append(PersonDocuments.FROM, now);
        record.putAll(PersonDocuments.changeable(person));
        try {
            contacts.ask(record).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MongoException notKept ? notKept : e;
        }
    }

    /** Contacts have ids of their own and nothing else that may exist once only: what is there already is their own record. */
    private CompletableFuture<Function<Document, Document>> insert(List<Document> records) {
        return Mono.from(people.insertMany(records, new InsertManyOptions().ordered(false)))
                .<Function<Document, Document>>map(all -> Function.identity())
                .onErrorResume(MongoBulkWriteException.class, People::unlessThereAlready)
                .toFuture();
    }

    private static Mono<Function<Document, Document>> unlessThereAlready(MongoBulkWriteException failure) {
        boolean thereAlready = failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(e -> ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY);
        return thereAlready ? Mono.just(Function.identity()) : Mono.error(failure);
    }

    /** The next revision of a record; false where another one came first, or where the address or account is taken. */
    public boolean change(Person next) {
        return !isTaken(() -> Mono.from(people.updateOne(
                        and(
                                eq("_id", next.id().value()),
                                eq(PersonDocuments.REV, next.rev() - 1),
                                exists(PersonDocuments.KIND)),
                        new Document("$set", PersonDocuments.changeable(next))))
                .map(result -> result.getModifiedCount() == 0)
                .blockOptional()
                .orElse(true));
    }

    private boolean insert(Document fresh, Person person) {
        indexes.require();
        fresh.putAll(PersonDocuments.changeable(person));
        return !isTaken(() -> Mono.from(people.insertOne(fresh)).block() == null);
    }

    private static boolean isTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return true;
            }
            throw e;
        }
    }

    private Optional<Person> first(Bson filter) {
        return Mono.from(people.find(and(filter, exists(PersonDocuments.KIND))).first())
                .map(PersonDocuments::read)
                .blockOptional();
    }
}
