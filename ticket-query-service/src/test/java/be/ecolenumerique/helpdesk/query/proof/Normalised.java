package be.ecolenumerique.helpdesk.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.DetailsFold;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The whole read model of tickets as lines in one order, and their SHA-256: as MongoDB has it, and as a pure fold of the
 * events makes it, without a database.
 */
final class Normalised {
    private static final TicketProjection PROJECTION = new TicketProjection(Bench.GENERATION, EventCodec.published());

    private Normalised() {}

    static SortedSet<String> stored(MongoDatabase database) {
        var lines = new TreeSet<String>();
        all(database, Bench.GENERATION.tickets()).forEach(row -> lines.add("row " + sorted(row)));
        all(database, Bench.GENERATION.activity()).forEach(entry -> lines.add("entry " + sorted(entry)));
        all(database, Bench.GENERATION.details()).forEach(d -> lines.add("details " + TicketDetails.read(d)));
        return lines;
    }

    static SortedSet<String> told(Collection<TicketStory> stories) {
        var lines = new TreeSet<String>();
        stories.forEach(story -> tell(story, lines));
        return lines;
    }

    static String hash(SortedSet<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }

    private static void tell(TicketStory story, SortedSet<String> lines) {
        @Nullable TicketRow row = null;
        @Nullable DetailsFold details = null;
        for (EventEnvelope<TicketEvent> event : story.events()) {
            Step<TicketRow> step = PROJECTION.apply(row, event);
            row = step.row();
            details = DetailsFold.after(details, event);
            entries(step).forEach(entry -> lines.add("entry " + sorted(entry)));
        }
        lines.add("row " + sorted(document(story, Objects.requireNonNull(row))));
        lines.add("details " + Objects.requireNonNull(details).details());
    }

    private static Document document(TicketStory story, TicketRow row) {
        return new TicketRowCodec()
                .write(row)
                .append("_id", story.ticket().toString())
                .append("seq", story.last().sequence())
                .append("last", story.last().eventId());
    }

    private static Stream<Document> entries(Step<TicketRow> step) {
        return step.sideWrites().stream()
                .filter(side -> side.collection().equals(Bench.GENERATION.activity()))
                .map(side -> ((InsertOneModel<Document>) side.write()).getDocument());
    }

    private static Iterable<Document> all(MongoDatabase database, String collection) {
        return Flux.from(database.getCollection(collection).find()).toIterable();
    }

    private static String sorted(Document document) {
        return new TreeMap<>(document).toString();
    }
}
