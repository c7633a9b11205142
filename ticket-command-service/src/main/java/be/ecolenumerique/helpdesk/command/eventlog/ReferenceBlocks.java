package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives out the numbers of references, {@code TECH-172}: rising, never the same twice, not after a crash either and not
 * from two instances. An instance takes a block at a time, a larger one where the last was used up within
 * a second; what it does not use before it ends stays a gap. Blocking.
 */
public final class ReferenceBlocks {
    private static final int SMALLEST = 20;
    private static final int LARGEST = 320;
    private static final long SOON_NANOS = Duration.ofSeconds(1).toNanos();

    private final ReferenceCounter counter;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;
    private int size = SMALLEST;
    private long takenNanos;

    public ReferenceBlocks(ReferenceCounter counter) {
        this.counter = counter;
    }

    /** Prefix and number; fails with {@link LogUnavailable} where no new block can be taken. */
    public String next() {
        lock.lock();
        try {
            if (next == end) {
                takeBlock();
            }
            return counter.prefix() + next++;
        } finally {
            lock.unlock();
        }
    }

    private void takeBlock() {
        long now = System.nanoTime();
        boolean usedUpSoon = end > 0 && now - takenNanos < SOON_NANOS;
        size = usedUpSoon ? Math.min(LARGEST, 2 * size) : SMALLEST;
        next = counter.takeBlock(size);
        end = next + size;
        takenNanos = now;
    }
}
