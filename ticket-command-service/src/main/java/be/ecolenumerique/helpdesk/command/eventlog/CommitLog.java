package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.conventions.asking.SharedRoundTrips;
import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The door of the log. A commit is refused here, at once and certainly, when it is not storable, when no primary is known
 * or when the queue is full; else it is answered with its number once a majority has it in its journal, or with an
 * {@link AppendFailed}. Any number of processes may append to the same log.
 */
public final class CommitLog implements AutoCloseable {
    static final int BEGINNING = 100;
    private static final int READS_UNDER_WAY = 2;

    private final AppendQueue queue = new AppendQueue(AppendQueue.LINGER);
    private final Tail tail = new Tail();
    private final MongoClient client;
    private final LogQueries queries;
    private final SharedRoundTrips<String, List<StoredCommit>> beginnings;
    private final AppendMetrics metrics;
    private final InstantSource clock;
    private final Duration patience;
    private final AppendThread thread;

    /**
     * @param clock real time, for the information {@code at} alone
     * @param patience how long a commit whose fate is open is tried for
     */
    public CommitLog(
            MongoClient client,
            MongoDatabase database,
            MeterRegistry registry,
            InstantSource clock,
            Duration patience) {
        this.patience = patience;
        this.client = client;
        this.clock = clock;
        queries = new LogQueries(database);
        beginnings = new SharedRoundTrips<>(READS_UNDER_WAY, this::beginnings);
        metrics = new AppendMetrics(registry, queue);
        thread = new AppendThread(queue, this::hasPrimary, patience, () -> {
            BatchStore store = BatchStore.open(client, database);
            tail.raise(queries.greatestNumber());
            return new AppendLoop(queue, store, tail, metrics, Pace.REAL);
        });
    }

    /** The number of the stored commit, or an {@link AppendFailed}. */
    public CompletableFuture<Long> append(Commit commit) {
        long since = System.nanoTime();
        CompletableFuture<Long> outcome = new CompletableFuture<>();
        CompletableFuture<Long> answer = outcome.whenComplete((number, failure) -> metrics.answered(since, failure));
        try {
            enter(new QueuedCommit(
                    commit, Storable.encoded(commit, clock.instant()), outcome, since + patience.toNanos()));
        } catch (AppendFailed refusedAtTheDoor) {
            outcome.completeExceptionally(refusedAtTheDoor);
        }
        return answer;
    }

    private void enter(QueuedCommit commit) {
        requireReady();
        if (!queue.offer(commit)) {
            throw new LogOverloaded();
        }
        if (thread.hasEnded()) {
            queue.drain().forEach(late -> late.failed(new LogUnavailable("closed")));
        }
    }

    /** Opened, and a primary is known. */
    public boolean isReady() {
        return thread.isAppending() && hasPrimary();
    }

    /** The greatest number this process has heard of; others may be ahead. */
    public long lastKnownCommit() {
        return tail.get();
    }

    /** The greatest number of the log, read now. */
    public long lastCommit() {
        tail.raise(reading(LogQueries::greatestNumber));
        return tail.get();
    }

    /** The commit that this request stored, if any; its first event carries the answer. */
    public Optional<StoredCommit> findByRequestKey(String requestKey) {
        return reading(log -> log.ofRequest(requestKey));
    }

    /** Fails with {@link LogUnavailable} at once where no primary is known. */
    <T> T reading(Function<LogQueries, T> question) {
        requireReady();
        try {
            return question.apply(queries);
        } catch (MongoException unreadable) {
            throw new LogUnavailable("it can not be read");
        }
    }

    /** The commits that hold the first {@link #BEGINNING} versions of the aggregate: of most, all that they have. */
    List<StoredCommit> beginningOf(String aggregate) {
        requireReady();
        try {
            return beginnings.ask(aggregate).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MongoException ? new LogUnavailable("it can not be read") : e;
        }
    }

    private CompletableFuture<Function<String, List<StoredCommit>>> beginnings(List<String> aggregates) {
        return queries.beginnings(aggregates, BEGINNING)
                .thenApply(found -> aggregate -> found.getOrDefault(aggregate, List.of()));
    }

    /** For whoever would rather not begin. */
    public void requireReady() {
        if (!isReady()) {
            throw new LogUnavailable("no primary, or not open");
        }
    }

    /** A later decision gets a later number than everything that was read before it. */
    void hasRead(long number) {
        tail.raise(number);
    }

    private boolean hasPrimary() {
        return client.getClusterDescription().hasWritableServer();
    }

    /** Takes nothing new; returns when everybody is answered. */
    @Override
    public void close() {
        thread.close();
    }
}
