package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** Lists of 100 tickets, 50 a second whether the one before was answered early or late; each counts from when it was due. */
final class ListProbe {
    private static final int READS = 300;
    private static final int PER_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest.Builder request;

    ListProbe(URI query, String token) {
        request = HttpRequest.newBuilder(query.resolve("/api/v1/tickets?view=all&limit=100"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    /** Until the list has them all. Needs the command service, which has a reader registered whom nobody knows yet. */
    void awaitAll(int tickets) {
        Eventually.within(PATIENCE, () -> total() >= tickets);
    }

    private long total() {
        var answer = Http.send(request);
        return answer.statusCode() == 200
                ? JsonMapper.shared().readTree(answer.body()).required("total").asLong()
                : 0;
    }

    /** Milliseconds. */
    double p99() throws IOException, InterruptedException {
        var millis = new double[READS];
        var pace = new Pace(PER_SECOND);
        for (int read = 0; read < READS; read++) {
            long due = pace.await(read);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("list: " + answer.statusCode() + " " + answer.body());
            }
            millis[read] = (System.nanoTime() - due) / 1e6;
        }
        Arrays.sort(millis);
        return millis[READS * 99 / 100];
    }
}
