package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue before the log. A batch waits, at most a moment, until as many commits are queued as the last batch
 * answered: clients that just got their answer come back together.
 */
final class AppendQueue {
    static final int CAPACITY = 4096;
    private static final int BATCH = 128;
    static final Duration LINGER = Duration.ofNanos(300_000);
    private static final long IDLE_MILLIS = 50;

    private final BlockingQueue<QueuedCommit> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final long lingerNanos;

    /** @param linger the moment */
    AppendQueue(Duration linger) {
        lingerNanos = linger.toNanos();
    }

    boolean offer(QueuedCommit commit) {
        return waiting.offer(commit);
    }

    int size() {
        return waiting.size();
    }

    /** What an earlier round left open stays in front; empty after a short while without commits. */
    List<QueuedCommit> nextBatch(List<QueuedCommit> open, int lastAnswered) {
        List<QueuedCommit> batch = new ArrayList<>(open);
        if (batch.isEmpty() && !add(batch, poll(TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS)))) {
            return batch;
        }
        linger(batch, Math.min(lastAnswered, BATCH));
        waiting.drainTo(batch, Math.max(0, BATCH - batch.size()));
        return batch;
    }

    private void linger(List<QueuedCommit> batch, int target) {
        long until = System.nanoTime() + lingerNanos;
        long left = lingerNanos;
        while (batch.size() < target && left > 0 && add(batch, poll(left))) {
            left = until - System.nanoTime();
        }
    }

    /** Takes out everything that was never sent. */
    List<QueuedCommit> drain() {
        List<QueuedCommit> drained = new ArrayList<>();
        waiting.drainTo(drained);
        return drained;
    }

    private static boolean add(List<QueuedCommit> batch, @Nullable QueuedCommit commit) {
        return commit != null && batch.add(commit);
    }

    private @Nullable QueuedCommit poll(long nanos) {
        try {
            return waiting.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
