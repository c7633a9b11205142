package be.ecolenumerique.helpdesk.consumer.polling;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far a projection has come, beside its rows. A position only rises: who comes late with an old one changes nothing. */
public final class Positions {
    private static final String NEXT = "next";
    private static final String TOPIC = "topic";

    private final MongoCollection<Document> positions;

    public Positions(MongoDatabase database, String projection) {
        this.positions = database.getCollection("positions_" + projection)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    public Map<Integer, Position> load() {
        return Blocking.get(Flux.from(positions.find())
                .collectMap(
                        document -> document.getInteger("_id"),
                        document -> new Position(document.getLong(NEXT), document.getString(TOPIC))));
    }

    public void advance(Map<Integer, Long> next, String topicId) {
        List<WriteModel<Document>> writes = next.entrySet().stream()
                .map(e -> advance(e.getKey(), e.getValue(), topicId))
                .toList();
        Blocking.get(Mono.from(positions.bulkWrite(writes)));
    }

    private static WriteModel<Document> advance(int partition, long next, String topicId) {
        return new UpdateOneModel<>(
                eq("_id", partition),
                Updates.combine(Updates.max(NEXT, next), Updates.setOnInsert(TOPIC, topicId)),
                new UpdateOptions().upsert(true));
    }
}
