package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Comments that arrive at a fixed rate, each on a free connection of many; where none is free, the arrival is lost, as with
 * a client that gives up. Remembers how long each refusal took.
 */
final class OpenLoad {
    private static final int CONNECTIONS = 400;
    private static final int TICKETS = 64;

    private final URI server;
    private final Cast cast;
    private final double perSecond;
    private final Duration time;
    private final ConcurrentLinkedQueue<Double> refusedMillis = new ConcurrentLinkedQueue<>();

    OpenLoad(URI server, Cast cast, double perSecond, Duration time) {
        this.server = server;
        this.cast = cast;
        this.perSecond = perSecond;
        this.time = time;
    }

    record Result(double acceptedPerSecond) {}

    Result measure() throws IOException, InterruptedException, ExecutionException {
        var accepted = new LongAdder();
        var tickets = tickets();
        var free = connections();
        var pace = new Pace(perSecond);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int n = 0; System.nanoTime() - start < time.toNanos(); n++) {
                pace.await(n);
                LeanConnection connection = free.poll();
                if (connection != null) {
                    String ticket = tickets.get(n % TICKETS);
                    all.add(threads.submit(() -> comment(connection, free, ticket, accepted)));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (LeanConnection connection : free) {
            connection.close();
        }
        return new Result(accepted.sum() / seconds);
    }

    private List<String> tickets() throws IOException {
        var tickets = new ArrayList<String>();
        try (var one = new LeanConnection(server)) {
            for (int i = 0; i < TICKETS; i++) {
                tickets.add(one.post("/api/v1/tickets", cast.technician(), cast.opening())
                        .accepted()
                        .field("reference"));
            }
        }
        return tickets;
    }

    private BlockingQueue<LeanConnection> connections() throws IOException {
        var free = new LinkedBlockingQueue<LeanConnection>();
        for (int i = 0; i < CONNECTIONS; i++) {
            free.add(new LeanConnection(server));
        }
        return free;
    }

    private Void comment(
            LeanConnection connection, BlockingQueue<LeanConnection> free, String ticket, LongAdder accepted)
            throws IOException {
        long start = System.nanoTime();
        LeanAnswer answer = connection.post(
                "/api/v1/tickets/" + ticket + "/comments", cast.supplier(), "{\"body\":\"Toujours en panne.\"}");
        if (answer.status() / 100 == 2) {
            accepted.increment();
        } else if (answer.status() == 429 || answer.status() == 503) {
            refusedMillis.add((System.nanoTime() - start) / 1e6);
        } else {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        free.add(connection);
        return null;
    }

    int refusals() {
        return refusedMillis.size();
    }

    double refusedMillis(double quantile) {
        double[] sorted = refusedMillis.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * quantile)];
    }
}
