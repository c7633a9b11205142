package be.ecolenumerique.helpdesk.command.publishing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The lease while this process holds it: renewed in time, also while waiting for the broker; given up, by the own monotonic
 * clock, before the server gives it to somebody else.
 */
final class HeldLease implements AutoCloseable {
    private static final long RENEW_NANOS = RelayLease.LENGTH.toNanos() / 4;
    private static final long SAFE_NANOS = RelayLease.LENGTH.toNanos() * 3 / 4;
    private static final long SLICE_MILLIS = 500;

    private final RelayLease lease;
    private final Leadership leadership;
    private long heldSinceNanos;

    /** @param askedAtNanos before the lease was asked for */
    HeldLease(RelayLease lease, Leadership leadership, long askedAtNanos) {
        this.lease = lease;
        this.leadership = leadership;
        heldSinceNanos = askedAtNanos;
    }

    Leadership leadership() {
        return leadership;
    }

    /** Fails with {@link LeaseLost} where it is not certain any more that nobody else leads. */
    void keep() {
        long now = System.nanoTime();
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
        long now = System.nanoTime();
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
            waitABit(acknowledged);
        }
        acknowledged.join();
    }

    private static void waitABit(CompletableFuture<?> acknowledged) {
        try {
            acknowledged.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillWaiting) {
            // the lease is due before the broker is
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
