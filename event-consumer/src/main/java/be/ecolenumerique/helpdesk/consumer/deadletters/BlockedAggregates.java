package be.ecolenumerique.helpdesk.consumer.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The blocked aggregates of one projection, durable before its position passes what they miss. Whoever skips a delivery
 * says so here first, and repair unblocks only where nothing was skipped since it looked: so either of the two applies it.
 */
public final class BlockedAggregates {
    private static final String THROUGH = "through";
    private static final String OFFSET = "offset";

    private final MongoCollection<Document> blocked;

    public BlockedAggregates(MongoDatabase database, String projection) {
        this.blocked = database.getCollection("blocked_" + projection)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    public Mono<Map<String, Block>> among(Collection<String> aggregates) {
        return Flux.from(blocked.find(in("_id", aggregates)))
                .map(BlockedAggregates::read)
                .collectMap(Block::aggregate);
    }

    public Flux<Block> all() {
        return Flux.from(blocked.find().sort(new Document("_id", 1))).map(BlockedAggregates::read);
    }

    public Mono<Long> count() {
        return Mono.from(blocked.countDocuments());
    }

    /** One that is blocked already stays as it is. */
    public Mono<Void> block(Collection<Block> blocks) {
        List<WriteModel<Document>> writes =
                blocks.stream().map(BlockedAggregates::insertion).toList();
        return Mono.from(blocked.bulkWrite(writes)).then();
    }

    /** @return how many of these are blocked still; of one that is not, nothing may be skipped */
    public Mono<Integer> skip(Collection<Block> skipped) {
        List<WriteModel<Document>> writes =
                skipped.stream().map(BlockedAggregates::skipping).toList();
        return Mono.from(blocked.bulkWrite(writes)).map(result -> result.getMatchedCount());
    }

    /** @return false where a delivery was skipped since this block was read, or somebody else unblocked it */
    public Mono<Boolean> unblock(Block block) {
        return Mono.from(blocked.deleteOne(and(same(block), eq(THROUGH, block.through()))))
                .map(result -> result.getDeletedCount() == 1);
    }

    private static WriteModel<Document> insertion(Block block) {
        return new UpdateOneModel<>(
                eq("_id", block.aggregate()), Updates.setOnInsert(write(block)), new UpdateOptions().upsert(true));
    }

    private static WriteModel<Document> skipping(Block block) {
        return new UpdateOneModel<>(same(block), Updates.max(THROUGH, block.through()));
    }

    private static Bson same(Block block) {
        return and(eq("_id", block.aggregate()), eq(OFFSET, block.offset()));
    }

    private static Document write(Block block) {
        return new Document("fromSeq", block.fromSeq())
                .append("partition", block.partition())
                .append(OFFSET, block.offset())
                .append(THROUGH, block.through())
                .append("since", block.since())
                .append("reason", block.reason().name());
    }

    private static Block read(Document document) {
        return new Block(
                document.getString("_id"),
                document.getLong("fromSeq"),
                document.getInteger("partition"),
                document.getLong(OFFSET),
                document.getLong(THROUGH),
                document.getDate("since").toInstant(),
                BlockReason.valueOf(document.getString("reason")));
    }
}
