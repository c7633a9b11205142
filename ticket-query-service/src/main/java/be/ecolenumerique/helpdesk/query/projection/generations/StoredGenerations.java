package be.ecolenumerique.helpdesk.query.projection.generations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The collections of all generations, from the outside. */
public final class StoredGenerations {
    private static final Bson STATES = Projections.include("_id", "seq", "last");

    private final MongoDatabase database;

    public StoredGenerations(MongoDatabase database) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY);
    }

    /** How far one document is: its version, and the last event if it says so. */
    record State(long version, String last) {
        private static State of(Document document) {
            return new State(document.getLong("seq"), document.get("last", ""));
        }
    }

    /** How many documents each collection of a generation holds, as MongoDB estimates it. */
    public Mono<Map<String, Long>> documents(Generation generation) {
        return Flux.just(generation.tickets(), generation.details(), generation.activity(), generation.subscriptions())
                .concatMap(name -> Mono.from(database.getCollection(name).estimatedDocumentCount())
                        .map(count -> Map.entry(name, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    /** The next so many after an id, in order. */
    Mono<Map<String, State>> page(String collection, String after, int size) {
        return collect(Flux.from(database.getCollection(collection)
                .find(gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(size)
                .projection(STATES)));
    }

    /** All between two ids, the second included. */
    Mono<Map<String, State>> between(String collection, String after, String upTo) {
        return collect(Flux.from(database.getCollection(collection)
                .find(and(gt("_id", after), lte("_id", upTo)))
                .sort(Sorts.ascending("_id"))
                .projection(STATES)));
    }

    Mono<Map<String, State>> of(String collection, Collection<String> ids) {
        return collect(Flux.from(
                database.getCollection(collection).find(in("_id", ids)).projection(STATES)));
    }

    /** Those of a generation's tickets that wait for a repair. */
    Mono<Set<String>> blocked(String projection) {
        return Flux.from(database.getCollection("blocked_" + projection).find().projection(Projections.include("_id")))
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet());
    }

    Mono<Void> remove(Generation generation) {
        return Flux.fromIterable(List.of(generation.tickets(), generation.subscriptions()))
                .concatMap(name -> Flux.just(name, "positions_" + name, "blocked_" + name))
                .concatWith(Flux.just(generation.details(), generation.activity()))
                .concatMap(name -> Mono.from(database.getCollection(name).drop()))
                .then();
    }

    private static Mono<Map<String, State>> collect(Flux<Document> documents) {
        return documents.collectMap(document -> document.getString("_id"), State::of, LinkedHashMap::new);
    }
}
