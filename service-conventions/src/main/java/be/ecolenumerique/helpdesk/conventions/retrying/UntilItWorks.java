package be.ecolenumerique.helpdesk.conventions.retrying;

import java.time.Duration;
import org.slf4j.Logger;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** Tries again for ever, after 0.2 to 5 seconds, and says each time what does not work meanwhile. */
public final class UntilItWorks {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private UntilItWorks() {}

    public static RetryBackoffSpec saying(String meanwhile, Logger log) {
        return Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                .maxBackoff(LONGEST_WAIT)
                .doBeforeRetry(again ->
                        log.warn("{}: {}", meanwhile, again.failure().getClass().getSimpleName()));
    }
}
