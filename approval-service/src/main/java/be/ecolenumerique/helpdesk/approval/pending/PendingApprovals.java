package be.ecolenumerique.helpdesk.approval.pending;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of the projection. However many wait, only those with a step due are ever read by time, through a sparse index
 * on the instant of the next step, and never held together in memory.
 */
public final class PendingApprovals {
    public static final String COLLECTION = "ticket_approvals";
    private static final Bson BY_NEXT = Indexes.ascending(ApprovalRowCodec.NEXT);
    private static final int BATCH = 256;

    private final MongoCollection<Document> rows;
    private final ApprovalRowCodec codec = new ApprovalRowCodec();

    public PendingApprovals(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
    }

    public Mono<Void> prepare() {
        return Mono.from(rows.createIndex(BY_NEXT, new IndexOptions().sparse(true)))
                .then();
    }

    public Mono<SeenTicket> find(TicketReference ticket) {
        return Mono.from(rows.find(eq(ticket.toString())).first())
                .map(row -> new SeenTicket(row.get("seq", Number.class).longValue(), codec.read(row)));
    }

    /** The longest overdue first, read as fast as they are taken. */
    public Flux<DueTicket> dueAt(Instant now) {
        return Flux.from(rows.find(lte(ApprovalRowCodec.NEXT, Date.from(now)))
                        .sort(BY_NEXT)
                        .projection(Projections.include("awaited"))
                        .batchSize(BATCH))
                .flatMapIterable(row -> ApprovalRowCodec.awaited(row)
                        .flatMap(answer -> answer.stepAt(now)
                                .map(step -> new DueTicket(
                                        TicketReference.of(row.getString("_id")),
                                        answer.completion().id(),
                                        step)))
                        .stream()
                        .toList());
    }

    /** Those whose next step comes first. */
    public Flux<WaitingTicket> waiting(int limit) {
        return Flux.from(rows.find(exists(ApprovalRowCodec.NEXT))
                        .hint(BY_NEXT)
                        .sort(BY_NEXT)
                        .limit(limit)
                        .projection(Projections.include("awaited")))
                .flatMapIterable(row -> ApprovalRowCodec.awaited(row)
                        .map(answer -> new WaitingTicket(TicketReference.of(row.getString("_id")), answer))
                        .stream()
                        .toList());
    }

    public Mono<Backlog> backlogAt(Instant now) {
        return Mono.zip(count(exists(ApprovalRowCodec.NEXT)), count(overdueAt(now)), oldestOverdueAt(now))
                .map(figures -> new Backlog(figures.getT1(), figures.getT2(), figures.getT3()));
    }

    private Mono<Long> count(Bson filter) {
        return Mono.from(rows.countDocuments(filter, new CountOptions().hint(BY_NEXT)));
    }

    private Mono<Duration> oldestOverdueAt(Instant now) {
        return Mono.from(rows.find(overdueAt(now)).sort(BY_NEXT).limit(1))
                .map(row -> Duration.between(row.getDate(ApprovalRowCodec.DUE).toInstant(), now))
                .defaultIfEmpty(Duration.ZERO);
    }

    private static Bson overdueAt(Instant now) {
        Date at = Date.from(now);
        return and(lte(ApprovalRowCodec.NEXT, at), lte(ApprovalRowCodec.DUE, at));
    }
}
