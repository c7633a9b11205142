package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;

/** The collections of one projection. */
record Storage<V>(
        SideWrites sideWrites,
        Optional<GuardedDocuments> companions,
        Rows<V> rows,
        BlockedAggregates blocked,
        Positions positions) {

    static <V> Storage<V> of(MongoDatabase database, ProjectionDefinition<V, ?> definition) {
        return new Storage<>(
                new SideWrites(database),
                definition.companion().map(beside -> new GuardedDocuments(database, beside.collection())),
                new Rows<>(database, definition.rows(), definition.codec()),
                new BlockedAggregates(database, definition.name()),
                new Positions(database, definition.name()));
    }
}
