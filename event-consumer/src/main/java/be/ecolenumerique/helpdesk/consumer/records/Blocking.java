package be.ecolenumerique.helpdesk.consumer.records;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    /** For many who wait together: it ends as soon as those who wait alone would give up. */
    public static <T> CompletableFuture<T> future(Mono<T> answer) {
        return answer.timeout(PATIENCE).toFuture();
    }

    public static void await(Mono<Void> done) {
        done.block(PATIENCE);
    }
}
