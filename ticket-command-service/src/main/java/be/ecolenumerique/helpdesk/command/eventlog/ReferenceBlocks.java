package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives out the numbers of references, {@code TECH-172}: rising, never the same twice, not after a crash either and not
 * from two instances. An instance takes a block at a time; what it does not use before it ends stays a gap. Blocking.
 */
public final class ReferenceBlocks {
    private static final int BLOCK = 20;

    private final ReferenceCounter counter;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    public ReferenceBlocks(ReferenceCounter counter) {
        this.counter = counter;
    }

    /** Prefix and number; fails with {@link LogUnavailable} where no new block can be taken. */
    public String next() {
        lock.lock();
        try {
            if (next == end) {
                next = counter.takeBlock(BLOCK);
                end = next + BLOCK;
            }
            return counter.prefix() + next++;
        } finally {
            lock.unlock();
        }
    }
}
