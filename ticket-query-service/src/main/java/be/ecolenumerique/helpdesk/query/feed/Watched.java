package be.ecolenumerique.helpdesk.query.feed;

import be.ecolenumerique.helpdesk.query.feed.Change.RowWritten;
import be.ecolenumerique.helpdesk.query.feed.Change.RowsGone;
import be.ecolenumerique.helpdesk.query.feed.Change.Touched;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonTimestamp;
import org.bson.Document;

/** Which collections one stream tells of, and how its events read. Only rows come whole. */
record Watched(Generation generation, List<String> directory) {

    List<Document> pipeline(Optional<Document> after) {
        var stream = new Document("fullDocument", "updateLookup");
        after.ifPresent(token -> stream.append("resumeAfter", token));
        var collections = Stream.concat(Stream.of(generation.tickets(), generation.subscriptions()), directory.stream())
                .toList();
        var rowsAlone = new Document(
                "$cond",
                List.of(new Document("$eq", List.of("$ns.coll", generation.tickets())), "$fullDocument", "$$REMOVE"));
        return List.of(
                new Document("$changeStream", stream),
                new Document("$match", new Document("ns.coll", new Document("$in", collections))),
                new Document(
                        "$project",
                        new Document("operationType", 1)
                                .append("ns", 1)
                                .append("documentKey", 1)
                                .append("clusterTime", 1)
                                .append("fullDocument", rowsAlone)));
    }

    Stream<Change> read(Document event) {
        String collection = event.get("ns", Document.class).getString("coll");
        boolean ofRows = collection.equals(generation.tickets());
        return switch (event.getString("operationType")) {
            case "insert", "update", "replace" -> ofRows ? row(event) : Stream.of(touched(collection, event));
            case "delete", "drop", "rename", "invalidate" ->
                Stream.of(ofRows ? new RowsGone() : new Touched(collection, ""));
            default -> Stream.empty();
        };
    }

    /** An update whose row is gone before it was looked up is followed by the news of that. */
    private static Stream<Change> row(Document event) {
        return Optional.ofNullable(event.get("fullDocument", Document.class))
                .<Change>map(row -> new RowWritten(
                        event.get("clusterTime", BsonTimestamp.class).getValue(), TicketFeed.ticket(row)))
                .stream();
    }

    private static Touched touched(String collection, Document event) {
        return new Touched(
                collection,
                Objects.toString(event.get("documentKey", Document.class).get("_id")));
    }
}
