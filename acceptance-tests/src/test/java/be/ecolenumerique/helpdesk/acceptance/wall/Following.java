package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Human;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Somebody who has the list open: all that the stream tells. */
final class Following implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> reading;

    Following(Wire wire, Human reader) {
        var request = Request.of("GET", "/api/v1/tickets/changes").at(wire, reader.token());
        reading = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenAccept(response -> {
            told.add(response.headers().map().toString());
            response.body().forEach(told::add);
        });
    }

    String told() {
        return String.join("\n", told);
    }

    @Override
    public void close() {
        reading.cancel(true);
        http.shutdownNow();
    }
}
