package be.ecolenumerique.helpdesk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A fixed amount of work, shared by so many clients. */
final class Clients {
    private Clients() {}

    static void doEach(long times, int clients, Callable<?> step) throws InterruptedException, ExecutionException {
        var left = new AtomicLong(times);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                running.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        step.call();
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
    }
}
