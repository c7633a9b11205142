package be.ecolenumerique.helpdesk.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Server-sent events as a client reads them, on a thread of their own. */
public final class EventStream implements AutoCloseable {
    private final HttpResponse<Stream<String>> response;
    private final List<Map<String, String>> blocks = new CopyOnWriteArrayList<>();
    private final Thread reading;

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    static EventStream open(HttpClient http, HttpRequest request) {
        try {
            return new EventStream(http.send(request, HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Name and data of each event so far; {@code ":"} is the name of a comment. */
    public List<String> told() {
        return blocks.stream()
                .map(block -> block.getOrDefault("event", ":") + block.getOrDefault("data", block.getOrDefault("", "")))
                .toList();
    }

    public List<String> events() {
        return blocks.stream()
                .map(block -> block.get("event"))
                .filter(name -> name != null)
                .toList();
    }

    public String lastId() {
        List<String> ids = new ArrayList<>();
        blocks.forEach(block -> {
            if (block.containsKey("id")) {
                ids.add(block.get("id"));
            }
        });
        return ids.getLast();
    }

    public boolean hasEnded() {
        return !reading.isAlive();
    }

    private void read() {
        Map<String, String> block = new HashMap<>();
        try (var lines = response.body()) {
            for (var line = lines.iterator(); line.hasNext(); ) {
                String text = line.next();
                if (text.isEmpty()) {
                    blocks.add(Map.copyOf(block));
                    block.clear();
                } else {
                    int colon = text.indexOf(':');
                    block.put(text.substring(0, colon), text.substring(colon + 1));
                }
            }
        } catch (UncheckedIOException e) {
            blocks.add(Map.of("", "cut"));
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
