package be.ecolenumerique.helpdesk.localstack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Several things at once, each on a thread of its own; returns when all are done, or interrupts the others as soon as one fails. */
final class Together {

    private Together() {}

    static void run(List<? extends Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toList();
            var all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
            running.forEach(one -> one.exceptionally(failure -> {
                all.completeExceptionally(failure);
                threads.shutdownNow();
                return null;
            }));
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
