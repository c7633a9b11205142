package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Where writes wait for the log: a virtual thread each, so that the event loop never does; so many at once and no more. A
 * caller that goes away interrupts nothing: what was begun is finished.
 */
public final class CommandThreads implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room;
    private final Runnable door;

    /** @param door refuses at once where nothing can be written now */
    public CommandThreads(int most, Runnable door) {
        room = new Semaphore(most);
        this.door = door;
    }

    public <T> Mono<T> run(Optional<IdempotencyKey> key, Function<Request, T> write) {
        return Mono.deferContextual(context -> {
            var request = new Request(key, Trace.in(context));
            return Mono.fromFuture(() -> begin(() -> logged(request, write)), true);
        });
    }

    private static <T> T logged(Request request, Function<Request, T> write) {
        Supplier<T> work = () -> write.apply(request);
        return request.trace().map(trace -> trace.logged(work)).orElseGet(work);
    }

    private <T> CompletableFuture<T> begin(Supplier<T> write) {
        door.run();
        if (!room.tryAcquire()) {
            throw new TooManyWrites();
        }
        return CompletableFuture.supplyAsync(write, threads).whenComplete((done, failed) -> room.release());
    }

    /** Returns when everything that was begun is answered. */
    @Override
    public void close() {
        threads.close();
    }
}
