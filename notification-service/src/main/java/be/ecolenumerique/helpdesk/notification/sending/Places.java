package be.ecolenumerique.helpdesk.notification.sending;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * As many mails are between their claim and the mail server's answer as there are connections: nobody waits for a connection
 * while a lease runs.
 */
final class Places {
    private final Semaphore free;
    private volatile boolean closed;

    Places(int connections) {
        this.free = new Semaphore(connections);
    }

    /** Waits for one; empty once nothing new is to go out. */
    Optional<Place> take() {
        free.acquireUninterruptibly();
        if (closed) {
            free.release();
            return Optional.empty();
        }
        return Optional.of(new Place(free));
    }

    /** Those who have a place may end. */
    void close() {
        closed = true;
    }

    /** Given back once, as soon as it is not needed any more. */
    static final class Place implements AutoCloseable {
        private final Semaphore free;
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Place(Semaphore free) {
            this.free = free;
        }

        @Override
        public void close() {
            if (taken.getAndSet(false)) {
                free.release();
            }
        }
    }
}
