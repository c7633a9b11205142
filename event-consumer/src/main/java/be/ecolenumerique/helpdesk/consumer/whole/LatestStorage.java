package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import be.ecolenumerique.helpdesk.consumer.projecting.SideWrites;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import org.bson.Document;

/** The collections behind one copy of a compacted topic. */
record LatestStorage(String collection, SideWrites writes, BlockedAggregates blocked, Positions positions) {

    static LatestStorage of(MongoDatabase database, LatestValues values) {
        return new LatestStorage(
                values.collection(),
                new SideWrites(database),
                new BlockedAggregates(database, values.name()),
                new Positions(database, values.name()));
    }

    void write(Collection<WriteModel<Document>> models) {
        writes.write(
                models.stream().map(model -> new SideWrite(collection, model)).toList());
    }
}
