package be.ecolenumerique.helpdesk.query.projection.generations;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks twice a second what the read model asks of this replica: fills the generations that are filled, shows the one that is
 * shown, takes its part in what is built. While MongoDB does not answer all stays as it is.
 */
public final class GenerationWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ReadModels models;
    private final RunningGenerations running;
    private final ShownGeneration shown;
    private final Rebuilding rebuilding;
    private final ReplayRate rate;
    private final Disposable.Swap rounds = Disposables.swap();

    GenerationWatch(
            ReadModels models,
            RunningGenerations running,
            ShownGeneration shown,
            Rebuilding rebuilding,
            ReplayRate rate) {
        this.models = models;
        this.running = running;
        this.shown = shown;
        this.rebuilding = rebuilding;
        this.rate = rate;
    }

    @Override
    public void start() {
        rounds.update(Disposables.composite(every(this::follow), every(this::build), every(this::measure)));
    }

    @Override
    public void stop() {
        rounds.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return rounds.get() != null && !rounds.get().isDisposed();
    }

    private Mono<Void> follow(ReadModel model) {
        return Mono.<Void>fromRunnable(() -> running.follow(model))
                .then(Mono.defer(() -> shown.now().equals(model.current())
                        ? Mono.empty()
                        : shown.changeTo(model.current())
                                .doOnSuccess(done -> LOG.info(
                                        "Shows generation {}", model.current().number()))));
    }

    private Mono<Void> build(ReadModel model) {
        return rebuilding.step(model);
    }

    private Mono<Void> measure(ReadModel model) {
        return Mono.justOrEmpty(model.next())
                .flatMap(rebuild -> Mono.justOrEmpty(running.find(rebuild.generation())))
                .flatMap(RunningGeneration::statuses)
                .defaultIfEmpty(List.of())
                .doOnNext(rate::look)
                .then();
    }

    private interface Round {
        Mono<Void> of(ReadModel model);
    }

    /** One round after the other; each kind of its own, for a comparison may take longer than a switch may. */
    private Disposable every(Round round) {
        return Flux.interval(Duration.ZERO, PERIOD, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(
                        tick -> models.find()
                                .publishOn(Schedulers.boundedElastic())
                                .flatMap(round::of)
                                .onErrorResume(GenerationWatch::tell),
                        1)
                .subscribe();
    }

    private static Mono<Void> tell(Throwable failure) {
        LOG.warn("Generations stay as they are: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
