package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The greatest number this process has heard of. A hint: too low costs a duplicate, too high leaves a hole that a reader
 * closes. Everything that is read raises it, so a later version of an aggregate always has a later number.
 */
final class Tail {
    private final AtomicLong greatest = new AtomicLong();

    long get() {
        return greatest.get();
    }

    void raise(long number) {
        greatest.accumulateAndGet(number, Math::max);
    }
}
