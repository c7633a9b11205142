package be.ecolenumerique.helpdesk.directory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The companies that this service knows. One with an event that could not be read fails closed: its name is shown, it has no
 * members and no mailbox.
 */
public final class Companies {
    static final String COLLECTION = "companies";
    static final String PROJECTION = "companies";

    private static final CompanyDocuments DOCUMENTS = new CompanyDocuments();

    private final MongoCollection<Document> companies;
    private final MongoCollection<Document> blocked;

    public Companies(MongoDatabase database) {
        this.companies = database.getCollection(COLLECTION);
        this.blocked = database.getCollection("blocked_" + PROJECTION);
    }

    public Mono<Company> find(SupplierId id) {
        return matching(eq("_id", id.toString())).next();
    }

    /** Those that there are, by id. */
    public Mono<Map<SupplierId, Company>> findAll(Collection<SupplierId> ids) {
        return ids.isEmpty() ? Mono.just(Map.of()) : matching(among(ids)).collectMap(Company::id);
    }

    /** The company that this person acts for: one at most. */
    public Mono<Company> ofMember(PersonId person) {
        return matching(eq(CompanyDocuments.MEMBERS, person.value()))
                .filter(company -> company.members().contains(person))
                .next();
    }

    public Flux<Company> all() {
        return matching(new Document());
    }

    /** Which of these have an event that could not be read, known or not. */
    public Mono<Set<SupplierId>> closed(Collection<SupplierId> ids) {
        return closed(among(ids));
    }

    private Flux<Company> matching(Bson filter) {
        return closed(new Document())
                .flatMapMany(closed -> Flux.from(companies.find(filter))
                        .map(DOCUMENTS::read)
                        .map(company -> closed.contains(company.id()) ? company.withNobody() : company));
    }

    private Mono<Set<SupplierId>> closed(Bson filter) {
        return Flux.from(blocked.find(filter))
                .map(block -> SupplierId.of(block.getString("_id")))
                .collect(HashSet::new, Set::add);
    }

    private static Bson among(Collection<SupplierId> ids) {
        return in("_id", ids.stream().map(SupplierId::toString).toList());
    }
}
