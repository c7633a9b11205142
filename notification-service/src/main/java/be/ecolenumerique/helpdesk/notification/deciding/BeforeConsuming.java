package be.ecolenumerique.helpdesk.notification.deciding;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Settles the first start before any consumer runs, waiting for Kafka and MongoDB where they are late; undecided, it ends the start. */
final class BeforeConsuming implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeConsuming.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int JUST_BEFORE_CONSUMERS = SmartLifecycle.DEFAULT_PHASE - 2;

    private final FirstStart firstStart;
    private volatile boolean running;

    BeforeConsuming(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public void start() {
        Mono.fromRunnable(firstStart::settle)
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                        .maxBackoff(LONGEST_WAIT)
                        .filter(failure -> !(failure instanceof FirstStartUndecided))
                        .doBeforeRetry(again -> LOG.warn(
                                "Nothing is consumed yet, for Kafka or MongoDB do not answer: {}",
                                again.failure().getClass().getSimpleName())))
                .block();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return JUST_BEFORE_CONSUMERS;
    }
}
