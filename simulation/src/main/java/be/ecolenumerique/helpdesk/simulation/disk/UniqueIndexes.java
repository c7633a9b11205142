package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The two unique indexes of the log: one commit per version of an aggregate, one per request key. */
final class UniqueIndexes {
    private record Version(String aggregate, long number) {}

    private UniqueIndexes() {}

    static void create(Server server, String collection, BsonDocument keys) {
        Shelf shelf = server.shelf(collection);
        if (keys.containsKey("e.a")) {
            if (!server.defects().has(Defect.NO_INDEX_ON_VERSIONS)) {
                shelf.unique("e.a_1_e.v_1", UniqueIndexes::versions);
            }
        } else if (!server.defects().has(Defect.NO_INDEX_ON_REQUESTS)) {
            shelf.unique("r_1", document -> document.containsKey("r") ? List.of(document.get("r")) : List.of());
        }
    }

    private static List<Version> versions(BsonDocument commit) {
        Stream<BsonValue> events = commit.containsKey("e") ? commit.getArray("e").stream() : Stream.empty();
        return events.map(BsonValue::asDocument)
                .map(e ->
                        new Version(e.getString("a").getValue(), e.getInt64("v").getValue()))
                .toList();
    }
}
