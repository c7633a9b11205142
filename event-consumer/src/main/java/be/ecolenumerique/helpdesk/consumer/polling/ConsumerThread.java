package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one consumer: one session after the other until it is stopped, for good by an alarm. Stopping lets the batch
 * that is under way come to its end.
 */
public final class ConsumerThread {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Source source;
    private final BatchHandler handler;
    private final Report report;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private volatile @Nullable ConsumerSession current;

    public ConsumerThread(Source source, BatchHandler handler, Report report) {
        this.source = source;
        this.handler = handler;
        this.report = report;
        this.thread = Thread.ofPlatform().name("consume-" + report.projection()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    public void stop() {
        stopping.countDown();
        ConsumerSession session = current;
        if (session != null) {
            session.wakeUp();
        }
        try {
            boolean ended = thread.getState() == Thread.State.NEW || thread.join(LONGEST_STOP);
            report.stopped(ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isStopping()) {
                runOne();
            }
        } catch (Alarm alarm) {
            report.alarm(alarm);
        } catch (Error e) {
            report.alarm(new Alarm("died", e.getClass().getSimpleName()));
            throw e;
        } finally {
            report.state().left();
        }
    }

    private void runOne() {
        try (var session = new ConsumerSession(source, handler, report)) {
            current = session;
            session.join();
            while (!isStopping()) {
                Duration rest = session.turn();
                backoff.reset();
                if (rest.isPositive()) {
                    waitOrStop(rest);
                }
            }
        } catch (WakeupException e) {
            return; // stopping
        } catch (InvalidOffsetException e) {
            throw new PositionLost(e.partitions());
        } catch (Alarm e) {
            throw e;
        } catch (RuntimeException e) {
            report.reopen(e);
            waitOrStop(backoff.next());
        } finally {
            current = null;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void waitOrStop(Duration wait) {
        try {
            var _ = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
