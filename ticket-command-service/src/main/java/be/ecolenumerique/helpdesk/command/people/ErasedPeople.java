package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the data out of records for good, and knows which of these the log has no certificate of yet. Blocking. */
public final class ErasedPeople {
    /** After a relay that lost its lease has given up what it was sending: its lease and its delivery timeout are 16 s. */
    public static final Duration LATE_WRITER = Duration.ofMinutes(1);

    private static final int PAGE = 100;
    private static final String NOBODY = "";

    private final MongoCollection<Document> people;
    private final PersonIndexes indexes;
    private final InstantSource clock;

    /** @param clock real time */
    public ErasedPeople(MongoDatabase database, InstantSource clock) {
        people = People.collection(database);
        indexes = new PersonIndexes(people);
        this.clock = clock;
    }

    /**
     * A person of whom nothing is left.
     *
     * @param rev the last revision that there will ever be
     * @param by the manager who erased it; nobody where its time was over
     * @param claim to its address, where it was a supplier's
     */
    public record Erased(PersonId person, int rev, Optional<PersonId> by, Optional<String> claim) {}

    /** All that is kept of the same human being: of a school contact each record with its address. */
    public List<Person> sameAs(Person person) {
        Bson same = person.kind() == Person.Kind.SCHOOL && person.email().isPresent()
                ? and(eq(PersonDocuments.KIND, person.kind().name()), eq(PersonDocuments.EMAIL, address(person)))
                : and(eq("_id", person.id().value()), exists(PersonDocuments.KIND));
        return all(people.find(same), PersonDocuments::read);
    }

    private static String address(Person person) {
        return person.email().map(EmailAddress::value).orElseThrow();
    }

    /** Empty where another revision came first. */
    public Optional<Erased> erase(Person last, Optional<PersonId> by, Optional<String> claim) {
        indexes.require();
        var now = clock.instant();
        var left = new Document(PersonDocuments.REV, last.rev() + 1)
                .append(PersonDocuments.ERASED, Date.from(now))
                .append(PersonDocuments.AGAIN, Date.from(now.plus(LATE_WRITER)))
                .append(PersonDocuments.BY, by.map(PersonId::value).orElse(NOBODY));
        claim.ifPresent(id -> left.append(PersonDocuments.CLAIM, id));
        var asItWas =
                and(eq("_id", last.id().value()), eq(PersonDocuments.REV, last.rev()), exists(PersonDocuments.KIND));
        return Mono.from(people.updateOne(asItWas, PersonDocuments.erasing(left)))
                .filter(result -> result.getModifiedCount() == 1)
                .map(result -> new Erased(last.id(), last.rev() + 1, by, claim))
                .blockOptional();
    }

    /** The last revision of an erased person, whether or not the log says so already. */
    public Optional<Integer> revOf(PersonId person) {
        return Mono.from(people.find(and(eq("_id", person.value()), exists(PersonDocuments.ERASED)))
                        .first())
                .map(document -> document.getInteger(PersonDocuments.REV))
                .blockOptional();
    }

    /** Those of whom a crash may have kept the certificate out of the log. */
    public List<Erased> withoutCertificate(Duration since) {
        var before = Date.from(clock.instant().minus(since));
        return all(
                people.find(and(exists(PersonDocuments.BY), lt(PersonDocuments.ERASED, before)))
                        .limit(PAGE),
                ErasedPeople::read);
    }

    public Optional<Erased> withoutCertificate(PersonId person) {
        return all(people.find(and(eq("_id", person.value()), exists(PersonDocuments.BY))), ErasedPeople::read).stream()
                .findFirst();
    }

    public void certified(PersonId person) {
        Mono.from(people.updateOne(
                        eq("_id", person.value()),
                        Updates.combine(Updates.unset(PersonDocuments.BY), Updates.unset(PersonDocuments.CLAIM))))
                .block();
    }

    private static Erased read(Document document) {
        return new Erased(
                new PersonId(document.getString("_id")),
                document.getInteger(PersonDocuments.REV),
                PersonId.parse(document.getString(PersonDocuments.BY)),
                Optional.ofNullable(document.getString(PersonDocuments.CLAIM)));
    }

    private static <T> List<T> all(Publisher<Document> found, Function<Document, T> reading) {
        return Objects.requireNonNull(
                Flux.from(found).map(reading).collectList().block());
    }
}
