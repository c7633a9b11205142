package be.ecolenumerique.helpdesk.command.publishing;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Reads how the relay is, whoever leads. */
public final class RelayStates {
    private static final Document HELD = new Document("$gt", List.of("$until", "$$NOW"));

    private final MongoCollection<Document> relay;

    public RelayStates(MongoDatabase database) {
        relay = database.getCollection(RelayLease.COLLECTION).withReadConcern(ReadConcern.MAJORITY);
    }

    public Mono<RelayState> now() {
        return Mono.from(relay.find(RelayLease.ID)
                        .projection(Projections.fields(
                                Projections.include("pos", "owner", "epoch", "until"),
                                Projections.computed("held", HELD)))
                        .first())
                .map(RelayStates::read)
                .defaultIfEmpty(RelayState.NONE);
    }

    private static RelayState read(Document found) {
        return new RelayState(
                found.getLong("pos"),
                found.getString("owner"),
                found.getLong("epoch"),
                found.getDate("until").toInstant(),
                found.getBoolean("held"));
    }
}
