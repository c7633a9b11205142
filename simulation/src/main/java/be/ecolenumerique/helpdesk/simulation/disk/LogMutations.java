package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** What defects make of what the relay reads. */
final class LogMutations {
    private LogMutations() {}

    /** @param found by a search of the log behind a number, in their order */
    static List<BsonDocument> ofPage(
            Defects defects, String collection, BsonDocument condition, List<BsonDocument> found) {
        boolean pages = collection.equals("commits")
                && condition.getDocument("_id", new BsonDocument()).containsKey("$gt");
        if (!pages || !defects.has(Defect.HOLE_PASSED)) {
            return found;
        }
        List<BsonDocument> filled = new ArrayList<>();
        long last = condition.getDocument("_id").getNumber("$gt").longValue();
        for (BsonDocument document : found) {
            long number = document.getInt64("_id").getValue();
            LongStream.range(last + 1, number)
                    .forEach(hole -> filled.add(new BsonDocument("_id", new BsonInt64(hole))));
            filled.add(document);
            last = number;
        }
        return filled;
    }
}
