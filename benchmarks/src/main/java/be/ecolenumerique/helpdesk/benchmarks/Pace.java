package be.ecolenumerique.helpdesk.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Says when the next of an even stream of events is due: an open loop, which does not wait for what is slow. */
final class Pace {
    private final long every;
    private long due = System.nanoTime();

    Pace(int perSecond) {
        every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void awaitNext() {
        due += every;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
