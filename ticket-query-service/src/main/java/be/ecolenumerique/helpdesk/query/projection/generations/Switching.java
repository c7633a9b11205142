package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What operators do with generations. A generation is shown only where it is as far as the one that it takes the place of, so
 * that nobody sees the desk go back in time.
 */
public final class Switching {
    private static final int LOOKS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ReadModels models;
    private final RunningGenerations running;

    public Switching(ReadModels models, RunningGenerations running) {
        this.models = models;
        this.running = running;
    }

    /** @param pace part of the time that each replica works on it */
    public Mono<ReadModel> rebuild(double pace) {
        return models.begin(pace).switchIfEmpty(refused("read-model-busy"));
    }

    public Mono<ReadModel> show() {
        return models.find()
                .flatMap(model -> Mono.justOrEmpty(model.next())
                        .filter(rebuild -> rebuild.phase() == Phase.READY)
                        .switchIfEmpty(refused("rebuild-not-ready"))
                        .flatMap(rebuild ->
                                whenAsFar(model.current(), rebuild.generation()).then(models.show(model, rebuild)))
                        .switchIfEmpty(refused("read-model-moved")));
    }

    public Mono<ReadModel> back() {
        return models.find()
                .flatMap(model -> Mono.justOrEmpty(model.previous())
                        .switchIfEmpty(refused("no-way-back"))
                        .flatMap(
                                previous -> whenAsFar(model.current(), previous).then(models.back(model, previous)))
                        .switchIfEmpty(refused("read-model-moved")));
    }

    /** What {@link #drop} would do. */
    public Mono<ReadModel> droppable(Generation generation) {
        return models.find()
                .filter(model ->
                        !model.current().equals(generation) && model.filled().contains(generation))
                .switchIfEmpty(refused("generation-not-droppable"));
    }

    public Mono<ReadModel> drop(Generation generation) {
        return droppable(generation)
                .flatMap(model -> models.drop(generation))
                .switchIfEmpty(refused("read-model-moved"));
    }

    private Mono<Void> whenAsFar(Generation shown, Generation other) {
        Mono<Boolean> look = Mono.fromCallable(() -> isAsFar(running.find(shown), running.find(other)))
                .subscribeOn(Schedulers.boundedElastic());
        // each look ends before the next begins, the last one too: none is cut short
        return Flux.range(0, LOOKS)
                .concatMap(n -> n == 0 ? look : Mono.delay(LOOK_AGAIN).then(look))
                .filter(asFar -> asFar)
                .next()
                .switchIfEmpty(refused("read-model-behind"))
                .then();
    }

    private static boolean isAsFar(Optional<RunningGeneration> shown, Optional<RunningGeneration> other) {
        return shown.isPresent() && other.isPresent() && other.get().isAsFarAs(shown.get());
    }

    private static <T> Mono<T> refused(String code) {
        return Mono.error(() -> Problem.of(HttpStatus.CONFLICT, code).asException());
    }
}
