package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** How long after its acknowledgement a write is seen in the list, by a reader that waits for it with its token. */
final class VisibleProbe {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CommandLoad commands;
    private final URI query;
    private final Cast cast;

    VisibleProbe(CommandLoad commands, URI query, Cast cast) {
        this.commands = commands;
        this.query = query;
        this.cast = cast;
    }

    /** Milliseconds, sorted. */
    double[] measure(int writes) throws IOException, InterruptedException {
        String ticket = commands.open();
        var millis = new double[writes];
        for (int n = 0; n < writes; n++) {
            var token = commands.onTicket(ticket, "comments", "{\"body\":\"n° " + n + "\"}")
                    .headers()
                    .firstValue("Consistency-Token")
                    .orElseThrow();
            long accepted = System.nanoTime();
            listWaitingFor(token);
            millis[n] = (System.nanoTime() - accepted) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private void listWaitingFor(String token) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(query.resolve("/api/v1/tickets?limit=1"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + cast.supplier())
                        .header("Consistency-Token", token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("list: " + answer.statusCode() + " " + answer.body());
        }
    }
}
