package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Refused;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.common.AxonException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Runs a write again where that helps: after a conflict, a bounded number of times with a little jitter; after a refusal
 * or « already so » that was judged by a state from memory, once and at once on fresh state.
 */
public final class Attempts {
    private static final int MOST = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private int left = MOST;
    private boolean fresh;

    private Attempts(boolean fresh) {
        this.fresh = fresh;
    }

    /** The state may come from memory; a failed attempt has thrown it out. */
    public static <T> T onRememberedState(Supplier<T> write) {
        return new Attempts(false).run(write);
    }

    /** The write reads anew what it judges by. */
    public static <T> T onFreshState(Supplier<T> write) {
        return new Attempts(true).run(write);
    }

    private <T> T run(Supplier<T> write) {
        while (true) {
            try {
                return write.get();
            } catch (Refused | AlreadySo verdict) {
                judgeAnewOr(verdict);
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                pauseOrGiveUp(conflict);
            } catch (LockAcquisitionFailedException crowded) {
                throw new TooMuchContention(crowded);
            }
        }
    }

    private void judgeAnewOr(RuntimeException verdict) {
        if (fresh) {
            throw verdict;
        }
        fresh = true;
    }

    private void pauseOrGiveUp(AxonException conflict) {
        left--;
        if (left == 0) {
            throw new TooMuchContention(conflict);
        }
        fresh = true;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
    }
}
