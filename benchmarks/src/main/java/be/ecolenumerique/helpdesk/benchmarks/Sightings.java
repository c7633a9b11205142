package be.ecolenumerique.helpdesk.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each of a number of things was done, and when it was seen elsewhere; in whichever order the two become known. */
final class Sightings {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicLongArray done;
    private final AtomicLongArray seen;
    private final CountDownLatch open;

    Sightings(int count) {
        done = new AtomicLongArray(count);
        seen = new AtomicLongArray(count);
        open = new CountDownLatch(2 * count);
    }

    void done(int thing) {
        note(done, thing);
    }

    void seen(int thing) {
        note(seen, thing);
    }

    private void note(AtomicLongArray instants, int thing) {
        if (instants.compareAndSet(thing, 0, System.nanoTime())) {
            open.countDown();
        }
    }

    /** Milliseconds from done to seen: none where it was seen before the doer knew. */
    double[] millis() throws InterruptedException, TimeoutException {
        if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException(open.getCount() + " of " + 2 * done.length() + " never came");
        }
        var millis = new double[done.length()];
        for (int thing = 0; thing < millis.length; thing++) {
            millis[thing] = Math.max(0, (seen.get(thing) - done.get(thing)) / 1e6);
        }
        return millis;
    }
}
