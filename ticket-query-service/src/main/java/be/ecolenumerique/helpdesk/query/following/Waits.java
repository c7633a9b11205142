package be.ecolenumerique.helpdesk.query.following;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Those who wait until something is seen: each registers, then looks, then looks again whenever that thing moves. */
final class Waits {
    private final ConcurrentMap<String, Set<FluxSink<String>>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /** Completes once a look says so; the waiting ends with whoever gives up. */
    Mono<Void> until(String thing, Mono<Boolean> look) {
        return Flux.<String>create(sink -> enter(thing, sink), OverflowStrategy.LATEST)
                .concatMap(moved -> look, 1)
                .filter(seen -> seen)
                .next()
                .publishOn(Schedulers.parallel())
                .then();
    }

    void moved(String thing) {
        waiting.getOrDefault(thing, Set.of()).forEach(sink -> sink.next(thing));
    }

    /** It is not known what moved meanwhile. */
    void anythingMoved() {
        waiting.keySet().forEach(this::moved);
    }

    int open() {
        return open.get();
    }

    private void enter(String thing, FluxSink<String> sink) {
        waiting.compute(thing, (key, others) -> {
            Set<FluxSink<String>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(sink);
            return all;
        });
        open.incrementAndGet();
        sink.onDispose(() -> leave(thing, sink));
        sink.next(thing);
    }

    private void leave(String thing, FluxSink<String> sink) {
        open.decrementAndGet();
        waiting.computeIfPresent(thing, (key, others) -> {
            others.remove(sink);
            return others.isEmpty() ? null : others;
        });
    }
}
