package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.SideWrite;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What is written beside the rows, before them, one collection after the other in the projection's order; what is there
 * already was written by an earlier attempt.
 */
public final class SideWrites {
    private final MongoDatabase database;

    public SideWrites(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
    }

    public void write(List<SideWrite> sideWrites) {
        sideWrites.stream()
                .collect(Collectors.groupingBy(
                        SideWrite::collection,
                        LinkedHashMap::new,
                        Collectors.mapping(SideWrite::write, Collectors.toList())))
                .forEach((collection, writes) -> WriteRounds.of(writes).forEach(round -> write(collection, round)));
    }

    private void write(String collection, List<WriteModel<Document>> writes) {
        try {
            Bulk.unordered(database.getCollection(collection), writes);
        } catch (MongoBulkWriteException e) {
            if (!WriteFailures.areRepeats(e)) {
                throw WriteFailures.of(e);
            }
        }
    }
}
