package be.ecolenumerique.helpdesk.command.publishing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Who relays: {@code relay {_id, owner, epoch, until, pos, generation?}}. Only the server's clock decides when a lease is over; the
 * position is moved only by the owner of the current epoch.
 */
final class RelayLease {
    static final Duration LENGTH = Duration.ofSeconds(10);
    static final String COLLECTION = "relay";
    static final Bson ID = eq("_id", "kafka");
    private static final String GENERATION = "generation";
    private static final Long FIRST = 1L;
    private static final Document UNTIL = new Document("$add", List.of("$$NOW", LENGTH.toMillis()));

    private final MongoCollection<Document> relay;
    private final String owner = UUID.randomUUID().toString();
    private boolean created;

    RelayLease(MongoDatabase database) {
        relay = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** A new term, if nobody else holds the lease. */
    Optional<Leadership> acquire() {
        createOnce();
        Bson free = or(eq("owner", owner), expr(new Document("$lte", List.of("$until", "$$NOW"))));
        Document term = new Document("owner", owner)
                .append("epoch", new Document("$add", List.of("$epoch", 1L)))
                .append("until", UNTIL);
        return Mono.from(relay.findOneAndUpdate(
                        and(ID, free),
                        List.of(new Document("$set", term)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(held -> new Leadership(owner, held.getLong("epoch"), held.getLong("pos")))
                .blockOptional();
    }

    /** The last commit that is on Kafka for certain, whoever leads. */
    long position() {
        return Mono.from(relay.find(ID).first())
                .map(held -> held.getLong("pos"))
                .blockOptional()
                .orElse(0L);
    }

    /** Of the topics: 1 where the log was never restored behind them. */
    long generation() {
        return Mono.from(relay.find(ID).first())
                .map(held -> held.get(GENERATION, FIRST))
                .blockOptional()
                .orElse(FIRST);
    }

    private void createOnce() {
        if (created) {
            return;
        }
        Document nobody = new Document("owner", "")
                .append("epoch", 0L)
                .append("until", Instant.EPOCH)
                .append("pos", 0L);
        Mono.from(relay.updateOne(ID, new Document("$setOnInsert", nobody), new UpdateOptions().upsert(true)))
                .block();
        created = true;
    }

    void renew(Leadership leadership) {
        update(leadership, new Document("until", UNTIL));
    }

    void moveTo(Leadership leadership, long position) {
        update(leadership, new Document("until", UNTIL).append("pos", position));
    }

    /** Everything is published again, on new topics. */
    void beginGeneration(Leadership leadership, long generation) {
        update(leadership, new Document("until", UNTIL).append("pos", 0L).append(GENERATION, generation));
    }

    void release(Leadership leadership) {
        update(leadership, new Document("until", "$$NOW"));
    }

    private void update(Leadership leadership, Document fields) {
        Bson mine = and(ID, eq("owner", leadership.owner()), eq("epoch", leadership.epoch()));
        boolean stillMine = Mono.from(relay.updateOne(mine, List.of(new Document("$set", fields))))
                .map(UpdateResult::getMatchedCount)
                .blockOptional()
                .filter(matched -> matched == 1)
                .isPresent();
        if (!stillMine) {
            throw new LeaseLost(leadership.epoch());
        }
    }
}
