package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** Reads one after the other, over HTTP with a checked token, and how long each took. */
final class ReadProbe {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI query;

    ReadProbe(URI query) {
        this.query = query;
    }

    /** Milliseconds, sorted. */
    double[] measure(String token, String path, int times) throws IOException, InterruptedException {
        var millis = new double[times];
        for (int n = 0; n < times; n++) {
            long began = System.nanoTime();
            read(token, path);
            millis[n] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    String read(String token, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(query.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
