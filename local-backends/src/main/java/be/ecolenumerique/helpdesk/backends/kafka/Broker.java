package be.ecolenumerique.helpdesk.backends.kafka;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** How one small broker is started on two ports, with data and log in one directory, and how to tell that it takes requests. */
record Broker(Path directory, int port, int controllerPort) {

    private static final List<String> JVM = List.of(
            "-Xmx256m", "-Dlogback.configurationFile=be/ecolenumerique/helpdesk/backends/kafka/logback-broker.xml");

    ChildCommand command() {
        var settings = new BrokerSettings(directory, port, controllerPort).writeFile();
        var words = JavaCommand.main(BrokerProcess.class, JVM, List.of(settings.toString()));
        return new ChildCommand("Kafka", words, directory.resolve("kafka.log"));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    boolean answers() {
        return !FreePorts.isFree(port) && hasNodes();
    }

    private boolean hasNodes() {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Kafka", e);
        }
    }
}
