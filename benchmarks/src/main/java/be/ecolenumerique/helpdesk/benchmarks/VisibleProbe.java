package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The company's list held open, and comments on as many tickets as a round has samples: each line is seen once a round. */
final class VisibleProbe implements AutoCloseable {
    private static final int PER_SECOND = 50;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"(TECH-\\d+)\"");

    private final Cast cast;
    private final URI command;
    private final ThreadLocal<LeanConnection> connection = ThreadLocal.withInitial(this::connect);
    private final ExecutorService writers = Executors.newFixedThreadPool(8);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> tickets = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile Optional<Sightings> round = Optional.empty();

    private VisibleProbe(Cast cast, URI command) {
        this.cast = cast;
        this.command = command;
    }

    static VisibleProbe on(LocalStack stack, int tickets) throws Exception {
        var ports = stack.options().ports();
        var probe = new VisibleProbe(Cast.registeredAt(stack), ports.http(Port.COMMAND));
        probe.open(tickets);
        probe.listen(ports.http(Port.QUERY)).get();
        return probe;
    }

    private void open(int count) throws IOException {
        try (var client = connect()) {
            for (int n = 0; n < count; n++) {
                String ticket = client.post("/api/v1/tickets", cast.technician(), cast.opening())
                        .accepted()
                        .field("reference");
                numbers.put(ticket, n);
                tickets.add(ticket);
            }
        }
    }

    private CompletableFuture<Void> listen(URI query) {
        var connected = new CompletableFuture<Void>();
        var request = HttpRequest.newBuilder(query.resolve("/api/v1/tickets/changes"))
                .header("Authorization", "Bearer " + cast.supplier())
                .build();
        Thread.ofPlatform().daemon().name("list").start(() -> {
            try {
                http.send(request, BodyHandlers.ofLines()).body().forEach(line -> {
                    connected.complete(null);
                    read(line);
                });
            } catch (IOException | UncheckedIOException | InterruptedException e) {
                connected.completeExceptionally(e);
            }
        });
        return connected;
    }

    private void read(String line) {
        var reference = REFERENCE.matcher(line);
        if (reference.find()) {
            int number = Objects.requireNonNull(numbers.get(reference.group(1)));
            round.ifPresent(sightings -> sightings.seen(number));
        }
    }

    double[] millis(int samples) throws Exception {
        var sightings = new Sightings(samples);
        round = Optional.of(sightings);
        var pace = new Pace(PER_SECOND);
        var sent = new ArrayList<Future<?>>();
        for (int sample = 0; sample < samples; sample++) {
            pace.await(sample);
            int number = sample;
            sent.add(writers.submit(() -> comment(number, sightings)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        return sightings.millis();
    }

    private Void comment(int number, Sightings sightings) throws IOException {
        connection
                .get()
                .post(
                        "/api/v1/tickets/" + tickets.get(number) + "/comments",
                        cast.supplier(),
                        "{\"body\":\"La pièce est arrivée.\"}")
                .accepted();
        sightings.done(number);
        return null;
    }

    private LeanConnection connect() {
        try {
            return new LeanConnection(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
        http.shutdownNow();
    }
}
