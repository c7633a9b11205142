package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Time as a process feels it: monotonic, and passing while it waits. The seam to the machine's clock, so that the simulation
 * can run the log and the relay in a time of its own (ADR 0125).
 */
public interface Pace {
    Pace REAL = new Real();

    long nanos();

    void pause(Duration length);

    /**
     * Comes back when the answer is there or the time is up.
     *
     * @throws CompletionException where the answer is a failure
     */
    void await(CompletableFuture<?> answer, Duration atMost);

    /** That of the machine. */
    final class Real implements Pace {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration length) {
            LockSupport.parkNanos(length.toNanos());
        }

        @Override
        public void await(CompletableFuture<?> answer, Duration atMost) {
            try {
                answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stillWaiting) {
                // whoever waits has something else to do meanwhile
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }
    }
}
