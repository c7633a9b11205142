package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModel.Dropped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * {@code {_id: "tickets/<schema version>", current, previous?, next?: {generation, phase, pace, began, until?, tickets?,
 * versions?, differences?, examples?}, dropped?: [{generation, at}]}}
 */
final class ReadModelDocument {
    static final String CURRENT = "current";
    static final String PREVIOUS = "previous";
    static final String NEXT = "next";
    static final String DROPPED = "dropped";
    static final String GENERATION = "generation";
    static final String PHASE = "phase";

    private ReadModelDocument() {}

    static ReadModel read(Document document) {
        return new ReadModel(
                new Generation(document.getInteger(CURRENT)),
                Optional.ofNullable(document.getInteger(PREVIOUS)).map(Generation::new),
                Optional.ofNullable(document.get(NEXT, Document.class)).map(ReadModelDocument::rebuild),
                dropped(document).stream()
                        .map(gone -> new Dropped(generation(gone), instant(gone, "at")))
                        .toList());
    }

    /** All numbers that this schema version has in use. */
    static IntStream numbers(Document document) {
        return Stream.concat(
                        Stream.of(document.getInteger(CURRENT, 0), document.getInteger(PREVIOUS, 0)),
                        Stream.concat(
                                        Optional.ofNullable(document.get(NEXT, Document.class)).stream(),
                                        dropped(document).stream())
                                .map(named -> named.getInteger(GENERATION)))
                .mapToInt(Integer::intValue);
    }

    static Document write(Rebuild rebuild) {
        return new Document(GENERATION, rebuild.generation().number())
                .append(PHASE, rebuild.phase().name())
                .append("pace", rebuild.pace())
                .append("began", Date.from(rebuild.began()));
    }

    private static Rebuild rebuild(Document next) {
        return new Rebuild(
                generation(next),
                Phase.valueOf(next.getString(PHASE)),
                next.getDouble("pace"),
                instant(next, "began"),
                Optional.ofNullable(next.getInteger("differences")).map(differences -> comparison(next, differences)));
    }

    private static Comparison comparison(Document next, int differences) {
        return new Comparison(
                next.getLong("tickets"), next.getLong("versions"), differences, next.getList("examples", String.class));
    }

    private static List<Document> dropped(Document document) {
        return document.getList(DROPPED, Document.class, List.of());
    }

    private static Generation generation(Document named) {
        return new Generation(named.getInteger(GENERATION));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
