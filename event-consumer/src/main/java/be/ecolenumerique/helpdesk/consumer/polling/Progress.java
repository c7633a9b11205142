package be.ecolenumerique.helpdesk.consumer.polling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Up to where each partition is applied, and who waits for how much of it. */
public final class Progress {
    private record Waiter(Map<TopicPartition, Long> ends, Sinks.Empty<Void> sink) {}

    private final Map<TopicPartition, Long> applied = new HashMap<>();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();

    /** Completes when all before these offsets is applied. */
    public Mono<Void> until(Map<TopicPartition, Long> ends) {
        return Mono.defer(() -> {
            var waiter = new Waiter(ends, Sinks.empty());
            waiters.add(waiter);
            release(waiter);
            return waiter.sink().asMono().publishOn(Schedulers.parallel()).doFinally(signal -> waiters.remove(waiter));
        });
    }

    void reached(Map<TopicPartition, Long> positions) {
        synchronized (applied) {
            applied.putAll(positions);
        }
        waiters.forEach(this::release);
    }

    private void release(Waiter waiter) {
        if (isReached(waiter.ends())) {
            waiter.sink().tryEmitEmpty();
        }
    }

    private boolean isReached(Map<TopicPartition, Long> ends) {
        synchronized (applied) {
            return ends.entrySet().stream().allMatch(e -> applied.getOrDefault(e.getKey(), 0L) >= e.getValue());
        }
    }
}
