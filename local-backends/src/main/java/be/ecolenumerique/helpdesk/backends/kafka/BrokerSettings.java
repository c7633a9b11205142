package be.ecolenumerique.helpdesk.backends.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One small broker with everything on the loopback interface; topics are created by the services, never by accident. */
record BrokerSettings(Path directory, int port, int controllerPort) {

    private static final String FIXED = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            log.cleaner.dedupe.buffer.size=4194304
            log.cleaner.threads=1
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            controlled.shutdown.enable=true
            """;

    Path writeFile() {
        var file = directory.resolve("server.properties");
        var settings = new Properties();
        settings.setProperty("log.dirs", directory.resolve("data").toString());
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        try {
            Files.createDirectories(directory.resolve("data"));
            try (var writer = Files.newBufferedWriter(file)) {
                writer.write(FIXED);
                settings.store(writer, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
