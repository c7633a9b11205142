package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The whole help desk under a small load, and the Prometheus that scrapes it. */
final class WatchedSystem implements AutoCloseable {
    private final LocalStack stack;
    private final RealPrometheus prometheus;
    private final SmallLoad load;

    private WatchedSystem(LocalStack stack, UnaryOperator<String> pace) {
        this.stack = stack;
        prometheus = RealPrometheus.scraping(
                Arrays.stream(LocalService.values())
                        .map(service -> stack.options().ports().of(service.management()))
                        .toList(),
                pace);
        load = new SmallLoad(stack);
    }

    static WatchedSystem start() {
        return start(
                Map.of(LocalService.COMMAND, SelfSignedBundle.lasting(365).settings("kafka")),
                UnaryOperator.identity());
    }

    /** @param pace of the alert rules */
    static WatchedSystem start(Map<LocalService, Map<String, String>> settings, UnaryOperator<String> pace) {
        return new WatchedSystem(LocalStack.start(StackOptions.forTests().with(settings)), pace);
    }

    LocalStack stack() {
        return stack;
    }

    RealPrometheus prometheus() {
        return prometheus;
    }

    SmallLoad load() {
        return load;
    }

    List<Exposition> expositions() {
        return Arrays.stream(LocalService.values())
                .map(service -> new Exposition(service.shortName(), metricsOf(service)))
                .toList();
    }

    Collection<MetricFamily> families() {
        return expositions().stream()
                .flatMap(exposition -> exposition.families().stream())
                .collect(Collectors.groupingBy(
                        MetricFamily::name, Collectors.collectingAndThen(Collectors.toList(), MetricFamily::together)))
                .values();
    }

    private String metricsOf(LocalService service) {
        URI address = stack.options().ports().http(service.management()).resolve("/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + service, e);
        }
    }

    @Override
    public void close() {
        prometheus.close();
        stack.close();
    }
}
