package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due mails, woken by new ones and once per interval, and lets a bounded number of lanes go out side by side. It
 * keeps nothing in memory that matters: any number of replicas may do the same.
 */
final class MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration SHORTLY = Duration.ofMillis(100);
    private static final int WIDEST_LOOK = 10_000;
    /** While some are with the mail server, others are looked up, claimed and marked. */
    private static final int LANES_PER_CONNECTION = 4;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Outbox outbox;
    private final Postman postman;
    private final InstantSource clock;
    private final Duration interval;
    private final int usualLook;
    private final Semaphore free;
    private final Semaphore wake = new Semaphore(0);
    private final Set<Lane.Key> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = Thread.ofPlatform().name("send-mails").unstarted(this::run);
    private volatile boolean stopping;
    private volatile boolean soon;
    private volatile boolean troubled;
    private int look;

    MailSender(Outbox outbox, Postman postman, InstantSource clock, Duration interval, int parallelism) {
        this.outbox = outbox;
        this.postman = postman;
        this.clock = clock;
        this.interval = interval;
        this.free = new Semaphore(parallelism * LANES_PER_CONNECTION);
        this.usualLook = parallelism * LANES_PER_CONNECTION;
        this.look = usualLook;
    }

    void start() {
        thread.start();
    }

    /** There may be something to send. */
    void wake() {
        wake.release();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Mails that are with the mail server may end, no new one goes out. */
    void stop() {
        stopping = true;
        postman.stop();
        wake();
        try {
            thread.join(LONGEST_STOP);
            lanes.shutdown();
            if (!lanes.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                lanes.shutdownNow();
            }
        } catch (InterruptedException e) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            if (!startedSomething() || troubled) {
                rest();
            }
        }
    }

    private boolean startedSomething() {
        try {
            List<OutboxEvent> due =
                    Blocking.get(outbox.due(clock.instant(), look).collectList());
            long started =
                    Lane.of(due, clock.instant()).stream().filter(this::start).count();
            look = started == 0 && due.size() == look ? Math.min(look * 2, WIDEST_LOOK) : usualLook;
            return started > 0;
        } catch (RuntimeException e) {
            LOG.warn("The outbox can not be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean start(Lane lane) {
        if (stopping || underWay.contains(lane.key())) {
            return false;
        }
        free.acquireUninterruptibly();
        underWay.add(lane.key());
        lanes.execute(() -> deliver(lane));
        return true;
    }

    private void deliver(Lane lane) {
        try {
            if (!deliverAll(lane.items())) {
                soon = true;
            }
            wake();
        } catch (RuntimeException e) {
            troubled = true;
            LOG.warn("Mails of {} wait: {}", lane.key().ticket(), e.getClass().getSimpleName());
        } finally {
            underWay.remove(lane.key());
            free.release();
        }
    }

    private boolean deliverAll(List<Lane.Item> items) {
        boolean all = true;
        for (int i = 0; i < items.size() && all && !stopping; i++) {
            all = postman.deliver(items.get(i).event(), items.get(i).mail());
        }
        return all;
    }

    private void rest() {
        try {
            Duration rest = soon ? SHORTLY : interval;
            soon = false;
            troubled = false;
            if (wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
