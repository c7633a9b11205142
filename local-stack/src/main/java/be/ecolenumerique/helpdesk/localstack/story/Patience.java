package be.ecolenumerique.helpdesk.localstack.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until something is there, and says what was missing when it never comes. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    static <T> T until(Supplier<String> missing, Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var seen = look.get();
        while (seen.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(missing.get());
            }
            LockSupport.parkNanos(PAUSE);
            seen = look.get();
        }
        return seen.get();
    }
}
