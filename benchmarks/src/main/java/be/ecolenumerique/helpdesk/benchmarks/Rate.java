package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** How often something is done per second, by so many workers that do it one after the other. */
record Rate(double perSecond, long count) {

    /** One worker's turn; answers how many things it did. */
    interface Turn extends AutoCloseable {
        int done() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    /** Supplies each worker with its turn. */
    interface Workers {
        Turn number(int n) throws Exception;
    }

    static Rate of(int count, Duration time, Workers workers) throws InterruptedException, ExecutionException {
        var done = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running = IntStream.range(0, count)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        try (Turn turn = workers.number(n)) {
                            while (System.nanoTime() < end) {
                                done.add(turn.done());
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        return new Rate(done.sum() / ((System.nanoTime() - start) / 1e9), done.sum());
    }
}
