package be.ecolenumerique.helpdesk.consumer.records;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Waiting for MongoDB on a consumer's own thread, never longer than a batch may take. */
public final class Blocking {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Blocking() {}

    public static <T> T get(Mono<T> answer) {
        T value = answer.block(PATIENCE);
        if (value == null) {
            throw new IllegalStateException("MongoDB answered nothing");
        }
        return value;
    }

    public static void await(Mono<Void> done) {
        done.block(PATIENCE);
    }
}
