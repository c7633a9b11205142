package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.NotBlocked;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** The blocked aggregates of all projections of a service, and what operators can do about them. */
public final class DeadLetters {
    /** One blocked aggregate, seen closely. */
    record Case(String projection, String topic, Block block, Insight insight) {}

    /** What became of it in one projection. */
    record Answer(String projection, String topic, Discarding outcome) {}

    private final Supplier<List<Repair>> repairs;

    /** @param repairs those of the moment */
    public DeadLetters(Supplier<List<Repair>> repairs) {
        this.repairs = repairs;
    }

    /** By projection. */
    Flux<Tuple2<String, Block>> list() {
        return Flux.defer(() -> Flux.fromIterable(repairs.get()))
                .concatMap(repair -> repair.blocked().all().map(block -> Tuples.of(repair.projection(), block)));
    }

    /** In each projection in which this aggregate is blocked. */
    Mono<List<Case>> show(String aggregate) {
        return aside(() -> repairs.get().stream()
                .flatMap(repair -> repair.find(aggregate).stream()
                        .flatMap(block -> repair.discard().examine(aggregate).stream()
                                .map(insight -> new Case(repair.projection(), repair.topic(), block, insight))))
                .toList());
    }

    /** Of every projection in which this aggregate is blocked. */
    Mono<List<RepairOutcome>> repair(String aggregate) {
        return aside(() -> repairs.get().stream().map(r -> r.repair(aggregate)).toList());
    }

    Mono<List<Answer>> preview(String aggregate, String eventId) {
        return discarding((discard, event) -> discard.preview(aggregate, event), eventId);
    }

    Mono<List<Answer>> discard(String aggregate, String eventId) {
        return discarding((discard, event) -> discard.discard(aggregate, event), eventId);
    }

    private Mono<List<Answer>> discarding(BiFunction<Discard, String, Discarding> action, String eventId) {
        return aside(() -> repairs.get().stream()
                .map(r -> new Answer(r.projection(), r.topic(), action.apply(r.discard(), eventId)))
                .filter(answer -> !(answer.outcome() instanceof NotBlocked))
                .toList());
    }

    private static <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
