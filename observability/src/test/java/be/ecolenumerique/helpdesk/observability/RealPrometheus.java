package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus with the configuration and the rules of this repository; only the targets and the pace are others. */
final class RealPrometheus implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory = TemporaryDirectory.create("prometheus-");
    private final int port = FreePorts.next();
    private final ServerProcess process = new ServerProcess(this::command, PATIENCE, this::isReady);

    private RealPrometheus(List<Integer> managementPorts, UnaryOperator<String> pace) {
        Path ours = Checkout.MODULE.resolve("prometheus");
        write(
                "prometheus.yml",
                Checkout.text(ours.resolve("prometheus.yml")).replace("_interval: 15s", "_interval: 1s"));
        Checkout.files(ours.resolve("rules"), ".yml")
                .forEach(rules -> write("rules/" + rules.getFileName(), pace.apply(Checkout.text(rules))));
        write("targets/services.yml", "- targets: " + addresses(managementPorts) + "\n");
    }

    /** @param pace of the rules */
    static RealPrometheus scraping(List<Integer> managementPorts, UnaryOperator<String> pace) {
        var prometheus = new RealPrometheus(managementPorts, pace);
        prometheus.process.start();
        return prometheus;
    }

    /** What the expression is now; empty where there is nothing. Fails with Prometheus' words where it is not understood. */
    List<Sample> query(String expression) {
        var answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.required("status").asString().equals("success")) {
            throw new IllegalArgumentException(expression + ": " + answer);
        }
        return answer.at("/data/result").valueStream().map(Sample::of).toList();
    }

    private static List<String> addresses(List<Integer> ports) {
        return ports.stream().map(port -> "'127.0.0.1:" + port + "'").toList();
    }

    private ChildCommand command() {
        return new ChildCommand(
                "Prometheus",
                List.of(
                        MonitoringPrograms.prometheus().toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port),
                directory.resolve("prometheus.log"));
    }

    private boolean isReady() {
        try {
            return http.send(request("/-/ready"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(
                    http.send(request(path), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while asking Prometheus", e);
    }

    private void write(String name, String content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.stop();
    }
}
