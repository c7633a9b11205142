package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The one thread that appends: batches at tail + 1, one in flight. A batch that did not come through whole is settled by
 * reading before anything else is written: nothing is decided without having read. Ends when the log is closed and
 * everybody is answered.
 */
final class AppendLoop {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AppendQueue queue;
    private final BatchStore store;
    private final Tail tail;
    private final AppendMetrics metrics;
    private final Pace pace;

    private List<QueuedCommit> open = List.of();
    private int lastAnswered;

    AppendLoop(AppendQueue queue, BatchStore store, Tail tail, AppendMetrics metrics, Pace pace) {
        this.queue = queue;
        this.store = store;
        this.tail = tail;
        this.metrics = metrics;
        this.pace = pace;
    }

    /** @param hasPrimary as far as the driver knows right now */
    void run(BooleanSupplier isOpen, BooleanSupplier hasPrimary) {
        while (isOpen.getAsBoolean() || !isIdle()) {
            turn(hasPrimary);
        }
        store.close();
    }

    /** Nobody waits for an answer. */
    boolean isIdle() {
        return queue.size() == 0 && open.isEmpty();
    }

    /** One batch, where there is one. */
    void turn(BooleanSupplier hasPrimary) {
        List<QueuedCommit> batch = queue.nextBatch(open, lastAnswered);
        if (!batch.isEmpty()) {
            writeOrEnd(batch, hasPrimary);
        }
    }

    /** A fault nobody foresaw ends the loop, and with it readiness; nobody is left without an answer. */
    private void writeOrEnd(List<QueuedCommit> batch, BooleanSupplier hasPrimary) {
        try {
            write(batch, hasPrimary);
        } catch (RuntimeException unforeseen) {
            batch.forEach(q -> q.failed(new UnknownOutcome()));
            throw unforeseen;
        }
    }

    private void write(List<QueuedCommit> batch, BooleanSupplier hasPrimary) {
        long first = tail.get() + 1;
        metrics.batchOf(batch.size());
        switch (store.insert(first, batch)) {
            case InsertResult.AllStored() -> open = stored(first, batch, batch.size());
            case InsertResult.RefusedAt(int index, String why) -> {
                batch.get(index).failed(new CommitRefused(why));
                open = stored(first, batch, index).stream().skip(1).toList();
            }
            case InsertResult.DuplicateAt(int index) -> settle(first + index, stored(first, batch, index), hasPrimary);
            case InsertResult.Unknown() -> settle(first, batch, hasPrimary);
        }
        lastAnswered = batch.size() - open.size();
    }

    /** Answers the first {@code count}; the others are left. */
    private List<QueuedCommit> stored(long first, List<QueuedCommit> batch, int count) {
        tail.raise(first + count - 1);
        for (int i = 0; i < count; i++) {
            batch.get(i).storedAt(first + i);
        }
        return batch.subList(count, batch.size());
    }

    private void settle(long first, List<QueuedCommit> undecided, BooleanSupplier hasPrimary) {
        List<QueuedCommit> left = undecided;
        while (!left.isEmpty()) {
            try {
                open = decide(store.settle(first, left), left);
                return;
            } catch (MongoException unreadable) {
                refuseUnsent(hasPrimary);
                left = withoutOverdue(left);
                pace.pause(PAUSE);
            }
        }
        open = left;
    }

    private List<QueuedCommit> decide(Settlement found, List<QueuedCommit> undecided) {
        tail.raise(found.greatestNumber());
        QueuedCommit head = undecided.getFirst();
        undecided.forEach(queued -> found.numberOf(queued.commit()).ifPresent(queued::storedAt));
        if (!head.outcome().isDone()) {
            decideHead(found, head);
        }
        return withoutOverdue(
                undecided.stream().filter(q -> !q.outcome().isDone()).toList());
    }

    private void decideHead(Settlement found, QueuedCommit head) {
        String requestKey = head.commit().requestKey();
        if (requestKey != null && found.holdsRequestOf(head.commit())) {
            store.firstOf(requestKey).ifPresent(first -> head.failed(new RequestRepeated(first)));
        } else {
            found.takenVersionOf(head.commit()).ifPresent(event -> head.failed(new AppendConflict(event)));
        }
    }

    /** Those whose time is up are told that nobody knows; they are never written again. */
    private List<QueuedCommit> withoutOverdue(List<QueuedCommit> undecided) {
        long now = pace.nanos();
        undecided.stream().filter(q -> q.isPast(now)).forEach(q -> q.failed(new UnknownOutcome()));
        return undecided.stream().filter(q -> !q.isPast(now)).toList();
    }

    private void refuseUnsent(BooleanSupplier hasPrimary) {
        if (!hasPrimary.getAsBoolean()) {
            queue.drain().forEach(q -> q.failed(new LogUnavailable("no primary")));
        }
    }
}
