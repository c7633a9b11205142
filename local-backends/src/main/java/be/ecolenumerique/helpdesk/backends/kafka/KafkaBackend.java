package be.ecolenumerique.helpdesk.backends.kafka;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka for tests and for the local stack: a broker of our own in a JVM of its own, or one that runs already. */
public final class KafkaBackend implements Restartable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String bootstrapServers;
    private final Optional<ServerProcess> own;

    private KafkaBackend(String bootstrapServers, Optional<ServerProcess> own) {
        this.bootstrapServers = bootstrapServers;
        this.own = own;
    }

    /** The one that KAFKA_BOOTSTRAP_SERVERS names, else one of our own in a temporary directory. */
    public static KafkaBackend obtain() {
        return external().orElseGet(KafkaBackend::start);
    }

    private static Optional<KafkaBackend> external() {
        return Optional.ofNullable(System.getenv("KAFKA_BOOTSTRAP_SERVERS"))
                .filter(servers -> !servers.isBlank())
                .map(KafkaBackend::at);
    }

    /** One that runs already: the one that KAFKA_BOOTSTRAP_SERVERS names, or one in a container. */
    public static KafkaBackend at(String bootstrapServers) {
        return new KafkaBackend(bootstrapServers, Optional.empty());
    }

    /** Our own on a free port, its data thrown away at the end of this JVM. */
    public static KafkaBackend start() {
        return start(TemporaryDirectory.create("kafka-"), FreePorts.next());
    }

    /** Our own on this port, with its data and its log in this directory. */
    public static KafkaBackend start(Path directory, int port) {
        var broker = new Broker(directory, port, FreePorts.next());
        var server = new ServerProcess(broker::command, PATIENCE, broker::answers);
        server.start();
        return new KafkaBackend(broker.address(), Optional.of(server));
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Sends one record that no service sent, and waits until the broker has it. */
    public void publish(String topic, String key, String text) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, text)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending to " + topic, e);
        }
    }

    public boolean isOurs() {
        return own.isPresent();
    }

    @Override
    public ServerProcess server() {
        return own.orElseThrow(() -> new IllegalStateException(
                "This Kafka is not ours to start or stop: unset KAFKA_BOOTSTRAP_SERVERS for this test"));
    }

    @Override
    public void close() {
        own.ifPresent(ServerProcess::stop);
    }
}
