package be.ecolenumerique.helpdesk.simulation.world;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a machine, as a coroutine: it runs until it waits for something, and then the scheduler goes on. A virtual
 * thread underneath, so that blocking production code needs not know; but never two at once.
 */
final class Strand {
    private static final ThreadLocal<@Nullable Strand> CURRENT = new ThreadLocal<>();

    private final Machine machine;
    private final Thread thread;
    private volatile Thread scheduler = Thread.currentThread();
    private volatile boolean turn;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;

    Strand(Machine machine, Runnable work) {
        this.machine = machine;
        thread = Thread.ofVirtual().unstarted(() -> live(work));
    }

    static Strand current() {
        Strand strand = CURRENT.get();
        if (strand == null) {
            throw new IllegalStateException("only strands wait");
        }
        return strand;
    }

    Machine machine() {
        return machine;
    }

    boolean hasEnded() {
        return ended;
    }

    /** What ended it, beside its work and its machine's death. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** By the scheduler: comes back when the strand waits or ends. */
    void goOn() {
        scheduler = Thread.currentThread();
        turn = true;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        while (turn) {
            LockSupport.park(this);
        }
    }

    /** By the strand itself: comes back when the scheduler says so. */
    void await() {
        turn = false;
        LockSupport.unpark(scheduler);
        while (!turn) {
            LockSupport.park(this);
        }
    }

    private void live(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } catch (Killed end) {
            // with its machine
        } catch (Throwable unforeseen) {
            failure = unforeseen;
        } finally {
            ended = true;
            turn = false;
            LockSupport.unpark(scheduler);
        }
    }
}
