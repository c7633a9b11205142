package be.ecolenumerique.helpdesk.consumer.projecting;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * Writes to one collection in as few unordered rounds as keep the order of each document: the driver sorts an unordered bulk
 * by kind of write, so a document's update may not be in the round of its insert.
 */
final class WriteRounds {
    private record Place(Class<?> kind, int round) {}

    private final Map<BsonValue, Place> last = new HashMap<>();
    private final List<List<WriteModel<Document>>> rounds = new ArrayList<>();

    private WriteRounds() {}

    static List<List<WriteModel<Document>>> of(List<WriteModel<Document>> writes) {
        var made = new WriteRounds();
        writes.forEach(made::place);
        return made.rounds;
    }

    private void place(WriteModel<Document> write) {
        int round = last.merge(WrittenId.of(write), new Place(write.getClass(), 0), WriteRounds::after)
                .round();
        if (round == rounds.size()) {
            rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(write);
    }

    private static Place after(Place before, Place next) {
        return before.kind() == next.kind() ? before : new Place(next.kind(), before.round() + 1);
    }
}
