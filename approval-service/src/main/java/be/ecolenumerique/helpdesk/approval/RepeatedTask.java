package be.ecolenumerique.helpdesk.approval;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * A task that runs, pauses and runs again as long as the service is up; a failed run is counted, logged and followed by the
 * next. {@code helpdesk.approval.runs}: runs by task and outcome (done, failed).
 */
public final class RepeatedTask implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final String name;
    private final Duration pause;
    private final Mono<Void> task;
    private final MeterRegistry metrics;
    private Disposable running = Disposables.disposed();

    public RepeatedTask(String name, Duration pause, Mono<Void> task, MeterRegistry metrics) {
        this.name = name;
        this.pause = pause;
        this.task = task;
        this.metrics = metrics;
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            running = task.doOnSuccess(done -> count("done"))
                    .onErrorResume(this::failed)
                    .repeatWhen(runs -> runs.delayElements(pause))
                    .subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        running.dispose();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isDisposed();
    }

    private Mono<Void> failed(Throwable failure) {
        LOG.error("{} failed and comes again in {}", name, pause, failure);
        count("failed");
        return Mono.empty();
    }

    private void count(String outcome) {
        metrics.counter("helpdesk.approval.runs", "task", name, "outcome", outcome)
                .increment();
    }
}
