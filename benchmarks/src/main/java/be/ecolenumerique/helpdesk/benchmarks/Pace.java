package be.ecolenumerique.helpdesk.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** An even stream of events, from now on: an open loop, which does not wait for what is slow. */
final class Pace {
    private final double perSecond;
    private final long start = System.nanoTime();

    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until an event is due, the first being number 0; answers when that was, on the clock of {@link System#nanoTime}. */
    long await(int number) {
        long due = start + (long) (number / perSecond * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
