package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** The blocked aggregates of all projections of a service, and the way to repair them. */
public final class DeadLetters {
    private final List<Repair> repairs;

    public DeadLetters(List<Repair> repairs) {
        this.repairs = List.copyOf(repairs);
    }

    /** By projection. */
    Flux<Tuple2<String, Block>> list() {
        return Flux.fromIterable(repairs)
                .concatMap(repair -> repair.blocked().all().map(block -> Tuples.of(repair.projection(), block)));
    }

    /** Of every projection in which this aggregate is blocked. */
    Mono<List<RepairOutcome>> replay(String aggregate) {
        return Mono.fromCallable(
                        () -> repairs.stream().map(r -> r.replay(aggregate)).toList())
                .subscribeOn(Schedulers.boundedElastic());
    }
}
