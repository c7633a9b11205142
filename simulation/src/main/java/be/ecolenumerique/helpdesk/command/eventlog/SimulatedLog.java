package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The log of one process with its own append loop, turned by the simulation instead of a thread; in place of {@link
 * CommitLog}.
 */
public final class SimulatedLog {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AppendQueue queue = new AppendQueue(Duration.ZERO);
    private final Tail tail = new Tail();
    private final LogQueries queries;
    private final AppendLoop loop;
    private final Pace pace;

    public SimulatedLog(MongoClient client, MongoDatabase database, Pace pace) {
        this.pace = pace;
        queries = new LogQueries(database);
        var metrics = new AppendMetrics(new CompositeMeterRegistry(), queue);
        loop = new AppendLoop(queue, BatchStore.open(client, database), tail, metrics, pace);
        tail.raise(queries.greatestNumber());
    }

    public CompletableFuture<Long> append(Commit commit, Instant at) {
        CompletableFuture<Long> outcome = new CompletableFuture<>();
        long deadline = pace.nanos() + PATIENCE.toNanos();
        if (!queue.offer(new QueuedCommit(commit, Storable.encoded(commit, at), outcome, deadline))) {
            outcome.completeExceptionally(new LogOverloaded());
        }
        return outcome;
    }

    /** The tail is a hint: too high leaves a hole. */
    public void overestimate() {
        tail.raise(tail.get() + 1);
    }

    public boolean isIdle() {
        return loop.isIdle();
    }

    public void turn(BooleanSupplier hasPrimary) {
        loop.turn(hasPrimary);
    }

    /** As the storage engine sources an aggregate: what was read raises the tail. */
    public List<StoredCommit> ofAggregate(String aggregate) {
        List<StoredCommit> commits = queries.ofAggregate(aggregate, 0, Long.MAX_VALUE);
        commits.forEach(commit -> tail.raise(commit.number()));
        return commits;
    }

    public Optional<StoredCommit> ofRequest(String requestKey) {
        return queries.ofRequest(requestKey);
    }
}
