package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unionWith;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * What the log says about commits whose fate is open: everything at the numbers they were sent to, whatever holds a version
 * or the request key of the first of them, and the greatest number.
 */
record Settlement(List<RawBsonDocument> found) {

    static List<Bson> question(long first, List<QueuedCommit> open) {
        Bson fields = project(include("c", "r", "e.a", "e.v"));
        return List.of(
                match(or(candidates(first, open))),
                fields,
                unionWith(CommitCollection.NAME, List.of(sort(descending("_id")), limit(1), fields)));
    }

    private static List<Bson> candidates(long first, List<QueuedCommit> open) {
        Commit head = open.getFirst().commit();
        List<Bson> candidates = new ArrayList<>();
        candidates.add(and(gte("_id", first), lt("_id", first + open.size())));
        head.events().forEach(e -> candidates.add(elemMatch("e", and(eq("a", e.aggregate()), eq("v", e.version())))));
        if (head.requestKey() != null) {
            candidates.add(eq("r", head.requestKey()));
        }
        return candidates;
    }

    long greatestNumber() {
        return found.stream().mapToLong(Settlement::number).max().orElse(0);
    }

    /** The commit itself, recognised by the id that its writer gave it. */
    OptionalLong numberOf(Commit commit) {
        return found.stream()
                .filter(d -> d.containsKey("c") && d.getBinary("c").asUuid().equals(commit.id()))
                .mapToLong(Settlement::number)
                .findFirst();
    }

    boolean holdsRequestOf(Commit commit) {
        String key = commit.requestKey();
        return key != null
                && found.stream()
                        .anyMatch(d -> d.containsKey("r")
                                && d.getString("r").getValue().equals(key));
    }

    /** An event whose version somebody else's commit holds. */
    Optional<LoggedEvent> takenVersionOf(Commit commit) {
        return commit.events().stream().filter(this::isTaken).findFirst();
    }

    private boolean isTaken(LoggedEvent event) {
        return found.stream()
                .filter(d -> d.containsKey("e"))
                .flatMap(d -> d.getArray("e").stream())
                .map(BsonValue::asDocument)
                .anyMatch(e -> event.standsAt(
                        e.getString("a").getValue(), e.getInt64("v").getValue()));
    }

    private static long number(BsonDocument document) {
        return document.getInt64("_id").getValue();
    }
}
