package be.ecolenumerique.helpdesk.query.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
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
}
