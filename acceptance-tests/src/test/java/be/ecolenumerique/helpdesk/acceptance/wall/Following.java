package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Human;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Somebody who has the list open: all that the stream tells. */
final class Following implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuffer told = new StringBuffer();

    Following(Wire wire, Human reader) {
        var request = Request.of("GET", "/api/v1/tickets/changes").at(wire, reader.token());
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        answer.thenAccept(response -> {
            told.append(response.headers().map());
            response.body().forEach(line -> told.append(line).append('\n'));
        });
    }

    String told() {
        return told.toString();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
