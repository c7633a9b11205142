package be.ecolenumerique.helpdesk.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The persons that this service knows; an erased one is as if it had never been. Somebody whose last record could not be
 * read keeps its name, but has no address and no account until that is repaired.
 */
public final class People {
    static final String COLLECTION = "people";

    private final MongoCollection<Document> people;
    private final MongoCollection<Document> blocked;

    public People(MongoDatabase database) {
        this.people = database.getCollection(COLLECTION);
        this.blocked = database.getCollection("blocked_" + COLLECTION);
    }

    public Mono<Person> find(PersonId id) {
        return matching(eq("_id", id.value())).next();
    }

    /** Whether there was such a person, of whom nothing is left. */
    public Mono<Boolean> isErased(PersonId id) {
        return Flux.from(people.find(eq("_id", id.value())))
                .map(PersonDocuments::isErased)
                .next()
                .defaultIfEmpty(false);
    }

    /** Those that there are, by id. */
    public Mono<Map<PersonId, Person>> findAll(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : matching(in("_id", PersonIds.texts(ids))).collectMap(Person::id);
    }

    /** For whoever must not take one that can not be read for one that does not exist, or has no address. */
    public Mono<PeopleFound> look(Collection<PersonId> ids) {
        Bson wanted = in("_id", PersonIds.texts(ids));
        return Flux.from(blocked.find(wanted))
                .map(block -> PersonId.of(block.getString("_id")))
                .collect(HashSet<PersonId>::new, Set::add)
                .flatMap(closed ->
                        Flux.from(people.find(wanted)).collectList().map(them -> PeopleFound.of(them, closed)));
    }

    /** All records with this address: one of EN, SUPPLIER and SYSTEM at most, and any number of SCHOOL. */
    public Flux<Person> byAddress(EmailAddress address) {
        return matching(eq(PersonDocuments.EMAIL, address.value()));
    }

    /** @param account see {@link be.ecolenumerique.helpdesk.contracts.AccountHash} */
    public Mono<Person> byAccount(String account) {
        return matching(eq(PersonDocuments.ACCOUNT, account)).next();
    }

    /** Those of these kinds whose name or address contains the text, in order of their names. */
    public Flux<Person> search(String text, Collection<Person.Kind> kinds, int limit) {
        Bson ofKind =
                in(PersonDocuments.KIND, kinds.stream().map(Person.Kind::name).toList());
        Bson contains = regex(PersonDocuments.SEARCHED, Pattern.quote(SearchText.of(text)));
        return Flux.from(people.find(and(ofKind, contains))
                        .sort(ascending(PersonDocuments.SEARCHED))
                        .limit(limit))
                .map(PersonDocuments::read);
    }

    private Flux<Person> matching(Bson filter) {
        return Flux.from(people.find(and(filter, exists(PersonDocuments.KIND)))).map(PersonDocuments::read);
    }
}
