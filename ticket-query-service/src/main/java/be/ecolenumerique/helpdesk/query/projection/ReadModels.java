package be.ecolenumerique.helpdesk.query.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which generation of the read model is shown: one pointer per schema version, so that an old and a new release read side
 * by side. The first reader of a schema version starts its generation 1.
 */
public final class ReadModels {
    private static final String SCHEMA = "tickets/1";

    private final MongoDatabase database;

    public ReadModels(MongoDatabase database) {
        this.database = database;
    }

    public Mono<Generation> current() {
        return Mono.from(database.getCollection("read_models")
                        .findOneAndUpdate(
                                Filters.eq(SCHEMA),
                                Updates.setOnInsert("current", 1),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .map(pointer -> new Generation(pointer.getInteger("current")));
    }

    /** How many documents each collection of a generation holds, as MongoDB estimates it. */
    public Mono<Map<String, Long>> documents(Generation generation) {
        return Flux.just(generation.tickets(), generation.details(), generation.activity(), generation.subscriptions())
                .concatMap(name -> Mono.from(database.getCollection(name).estimatedDocumentCount())
                        .map(count -> Map.entry(name, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }
}
