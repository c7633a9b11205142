package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Settles the first start before any consumer runs, waiting for Kafka and MongoDB where they are late; undecided, it ends the start. */
final class BeforeConsuming implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeConsuming.class);
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
                .retryWhen(UntilItWorks.saying("Nothing is consumed yet, for Kafka or MongoDB do not answer", LOG)
                        .filter(failure -> !(failure instanceof FirstStartUndecided)))
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
