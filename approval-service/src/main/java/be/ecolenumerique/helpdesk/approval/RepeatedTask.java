package be.ecolenumerique.helpdesk.approval;

import io.micrometer.core.instrument.Counter;
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
    private final Counter done;
    private final Counter failed;
    private Disposable running = Disposables.disposed();

    public RepeatedTask(String name, Duration pause, Mono<Void> task, MeterRegistry metrics) {
        this.name = name;
        this.pause = pause;
        this.task = task;
        done = runs("done", metrics);
        failed = runs("failed", metrics);
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            running = task.doOnSuccess(end -> done.increment())
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
        failed.increment();
        return Mono.empty();
    }

    private Counter runs(String outcome, MeterRegistry metrics) {
        return Counter.builder("helpdesk.approval.runs")
                .description("Runs of the tasks that come again and again, by task and outcome")
                .tags("task", name, "outcome", outcome)
                .register(metrics);
    }
}
