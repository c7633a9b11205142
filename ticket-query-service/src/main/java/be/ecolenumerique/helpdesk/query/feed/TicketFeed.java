package be.ecolenumerique.helpdesk.query.feed;

import static com.mongodb.client.model.Projections.exclude;

import be.ecolenumerique.helpdesk.query.columns.FollowedTicket;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Reads one generation's rows, all of them once, and what is written from an instant on. */
public final class TicketFeed {
    private static final TicketRowCodec ROWS = new TicketRowCodec();
    private static final int SCAN_BATCH = 2_000;
    private static final List<String> DIRECTORY = List.of("companies", "blocked_companies", "people", "blocked_people");

    private final MongoClient client;
    private final MongoDatabase database;
    private final Generation generation;

    public TicketFeed(MongoClient client, MongoDatabase database, Generation generation) {
        this.client = client;
        this.database = database;
        this.generation = generation;
    }

    public Generation generation() {
        return generation;
    }

    /** @param after the token of the last batch that was applied; from now on where absent */
    public ChangeCursor open(Optional<Document> after) {
        return ChangeCursor.open(client, database, new Watched(generation, DIRECTORY), after);
    }

    /** Each row as a majority has it, in no order. To be closed. */
    public Stream<FollowedTicket> scan() {
        return Flux.from(database.getCollection(generation.tickets())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find()
                        .projection(exclude("last"))
                        .batchSize(SCAN_BATCH))
                .toStream(SCAN_BATCH)
                .map(TicketFeed::ticket);
    }

    static FollowedTicket ticket(Document row) {
        return new FollowedTicket(row.getLong("seq"), ROWS.read(row));
    }
}
