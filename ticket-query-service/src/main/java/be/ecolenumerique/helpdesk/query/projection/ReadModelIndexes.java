package be.ecolenumerique.helpdesk.query.projection;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The four indexes of the list: by group or by creator, each in the order of creation or of the last update. */
public final class ReadModelIndexes {
    private ReadModelIndexes() {}

    /** @param sort {@code ca} or {@code ua} */
    public static Bson byGroup(String sort) {
        return Indexes.compoundIndex(Indexes.ascending("v", "ty", "grp"), Indexes.descending(sort, "n"));
    }

    /** @param sort {@code ca} or {@code ua} */
    public static Bson byCreator(String sort) {
        return Indexes.compoundIndex(Indexes.ascending("v", "cr", "ty", "grp"), Indexes.descending(sort, "n"));
    }

    /** In one pass over the rows. */
    public static Mono<Void> create(MongoDatabase database, Generation generation) {
        var rows = database.getCollection(generation.tickets());
        List<IndexModel> indexes = Stream.of(byGroup("ca"), byGroup("ua"), byCreator("ca"), byCreator("ua"))
                .map(IndexModel::new)
                .toList();
        return Flux.from(rows.createIndexes(indexes)).then();
    }
}
