package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The service that does nothing, with the flags of the services. */
final class EmptyService implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final ChildProcess process;

    private EmptyService(URI address, ChildProcess process) {
        this.address = address;
        this.process = process;
    }

    static EmptyService start(Path directory) {
        int port = FreePorts.next();
        var address = URI.create("http://localhost:" + port);
        var words = JavaCommand.jar(jar(), List.of("-Xmx224m"), List.of("--server.port=" + port));
        var process = ChildProcess.start(new ChildCommand("empty-service", words, directory.resolve("empty.log")));
        process.awaitReady(Duration.ofMinutes(1), () -> Readiness.isReached(readiness(address)));
        return new EmptyService(address, process);
    }

    static Path jar() {
        return Jars.of("benchmarks/empty-service");
    }

    static URI readiness(URI address) {
        return address.resolve("/actuator/health/readiness");
    }

    long pid() {
        return process.pid();
    }

    /** So many requests in all by so many clients. */
    void serve(long requests, int clients) throws InterruptedException, ExecutionException {
        var request = HttpRequest.newBuilder(address.resolve("/echo"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("La pièce est commandée."))
                .build();
        Clients.doEach(requests, clients, () -> http.send(request, BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        process.close();
    }
}
