package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The life of the appending thread: opens the log as soon as there is a primary, appends, and ends with everybody answered. */
final class AppendThread implements AutoCloseable {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration BEYOND_PATIENCE = Duration.ofSeconds(10);

    private enum Stage {
        OPENING,
        APPENDING,
        CLOSING,
        ENDED
    }

    private final AppendQueue queue;
    private final BooleanSupplier hasPrimary;
    private final Supplier<AppendLoop> opening;
    private final Duration longestFarewell;
    private final Thread thread;
    private volatile Stage stage = Stage.OPENING;

    AppendThread(AppendQueue queue, BooleanSupplier hasPrimary, Duration patience, Supplier<AppendLoop> opening) {
        this.queue = queue;
        this.hasPrimary = hasPrimary;
        this.opening = opening;
        longestFarewell = patience.plus(BEYOND_PATIENCE);
        thread = Thread.ofPlatform().name("commit-log").start(this::live);
    }

    boolean isAppending() {
        return stage == Stage.APPENDING;
    }

    boolean hasEnded() {
        return stage == Stage.ENDED;
    }

    private void live() {
        try {
            opened().ifPresent(loop -> loop.run(this::isAppending, hasPrimary));
        } finally {
            stage = Stage.ENDED;
            queue.drain().forEach(late -> late.failed(new LogUnavailable("closed")));
        }
    }

    private Optional<AppendLoop> opened() {
        while (stage == Stage.OPENING) {
            try {
                AppendLoop loop = opening.get();
                moveTo(Stage.APPENDING);
                return Optional.of(loop);
            } catch (MongoException notYet) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
        return Optional.empty();
    }

    private synchronized void moveTo(Stage next) {
        if (next.compareTo(stage) > 0) {
            stage = next;
        }
    }

    @Override
    public void close() {
        moveTo(Stage.CLOSING);
        try {
            thread.join(longestFarewell);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
