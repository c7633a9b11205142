package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lists of 100 tickets, 50 a second whether the one before was answered early or late; each counts from when it was due. */
final class ListProbe {
    private static final int READS = 300;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    ListProbe(URI query, String token) {
        request = HttpRequest.newBuilder(query.resolve("/api/v1/tickets?view=all&limit=100"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** Milliseconds. */
    double p99() throws IOException, InterruptedException {
        var millis = new double[READS];
        long due = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            var answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("list: " + answer.statusCode());
            }
            millis[read] = (System.nanoTime() - due) / 1e6;
            due += EVERY;
        }
        Arrays.sort(millis);
        return millis[READS * 99 / 100];
    }
}
