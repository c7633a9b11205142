package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.Pace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The lease while this process holds it: renewed in time, also while waiting for the broker; given up, by the own monotonic
 * clock, before the server gives it to somebody else.
 */
final class HeldLease implements AutoCloseable {
    private static final long RENEW_NANOS = RelayLease.LENGTH.toNanos() / 4;
    private static final long SAFE_NANOS = RelayLease.LENGTH.toNanos() * 3 / 4;
    private static final Duration SLICE = Duration.ofMillis(500);

    private final RelayLease lease;
    private final Leadership leadership;
    private final Pace pace;
    private long heldSinceNanos;

    /** @param askedAtNanos before the lease was asked for */
    HeldLease(RelayLease lease, Leadership leadership, Pace pace, long askedAtNanos) {
        this.lease = lease;
        this.leadership = leadership;
        this.pace = pace;
        heldSinceNanos = askedAtNanos;
    }

    Leadership leadership() {
        return leadership;
    }

    /** Fails with {@link LeaseLost} where it is not certain any more that nobody else leads. */
    void keep() {
        long now = pace.nanos();
        if (now - heldSinceNanos > SAFE_NANOS) {
            throw new LeaseLost(leadership.epoch());
        }
        if (now - heldSinceNanos > RENEW_NANOS) {
            lease.renew(leadership);
            heldSinceNanos = now;
        }
    }

    long generation() {
        return lease.generation();
    }

    void beginGeneration(long generation) {
        lease.beginGeneration(leadership, generation);
    }

    void moveTo(long position) {
        long now = pace.nanos();
        lease.moveTo(leadership, position);
        heldSinceNanos = now;
    }

    /** Lets others lead at once. */
    @Override
    public void close() {
        lease.release(leadership);
    }

    /** Waits for the broker's acknowledgement as long as the lease is held. */
    void await(CompletableFuture<?> acknowledged) {
        while (!acknowledged.isDone()) {
            keep();
            pace.await(acknowledged, SLICE);
        }
        acknowledged.join();
    }
}
