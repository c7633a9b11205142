package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.Http;
import java.net.URI;

/** What a service says of itself on its management port. */
record Metrics(URI management) {
    /** The greatest of all series of this name; 0 where there is none. */
    double greatest(String name) {
        return Http.send(Http.to(management.resolve("/actuator/prometheus")))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }
}
