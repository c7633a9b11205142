package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.json.JsonMapper;

/** Clients that take ticket after ticket through its life: 20 % open, 20 % schedule, 20 % complete, 40 % comment. */
final class CommandLoad {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Further than any figure lets days pass. */
    private static final int AHEAD = 30;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI command;
    private final Cast cast;

    CommandLoad(URI command, Cast cast) {
        this.command = command;
        this.cast = cast;
    }

    Rate measure(int clients, Duration time) throws InterruptedException, ExecutionException {
        return Rate.of(clients, time, n -> this::oneLife);
    }

    /** Takes a ticket to where only the school's answer is awaited. */
    void complete() throws IOException, InterruptedException {
        String ticket = open();
        schedule(ticket);
        onTicket(ticket, "complete-intervention", "{\"summary\":\"Alimentation remplacée.\"}");
    }

    int oneLife() throws IOException, InterruptedException {
        String ticket = open();
        schedule(ticket);
        onTicket(ticket, "comments", "{\"body\":\"La pièce est commandée.\"}");
        onTicket(ticket, "comments", "{\"body\":\"La pièce est arrivée.\"}");
        onTicket(ticket, "complete-intervention", "{\"summary\":\"Alimentation remplacée.\"}");
        return 5;
    }

    private void schedule(String ticket) throws IOException, InterruptedException {
        onTicket(
                ticket,
                "schedule-intervention",
                "{\"at\":\"" + LocalDate.now(Cast.BRUSSELS).plusDays(AHEAD) + "T09:00\"}");
    }

    /** Opens a ticket for the company; answers its reference. */
    String open() throws IOException, InterruptedException {
        var answer = send(cast.technician(), "/api/v1/tickets", cast.opening());
        return JSON.readTree(answer.body()).required("reference").asString();
    }

    /** As the supplier. */
    HttpResponse<String> onTicket(String ticket, String action, String body) throws IOException, InterruptedException {
        return send(cast.supplier(), "/api/v1/tickets/" + ticket + "/" + action, body);
    }

    private HttpResponse<String> send(String token, String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(command.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
