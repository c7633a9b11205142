package be.ecolenumerique.helpdesk.consumer.polling;

import java.time.Duration;

/** Waits that double from 50 ms up to 2 s until something succeeds. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    Duration next() {
        Duration wait = next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }

    void reset() {
        next = FIRST;
    }
}
