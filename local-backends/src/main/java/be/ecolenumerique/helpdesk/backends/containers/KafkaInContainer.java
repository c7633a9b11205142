package be.ecolenumerique.helpdesk.backends.containers;

import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container; like ours it makes no topic by accident. Testcontainers ends it with this JVM. */
public final class KafkaInContainer {

    private KafkaInContainer() {}

    /** Its bootstrap servers. */
    public static String start() {
        var container = new KafkaContainer(ContainerImages.chosenHere().kafka());
        container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false").start();
        return container.getBootstrapServers();
    }
}
