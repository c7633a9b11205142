package be.ecolenumerique.helpdesk.backends;

import be.ecolenumerique.helpdesk.backends.containers.ContainerEngine;
import be.ecolenumerique.helpdesk.backends.containers.KafkaInContainer;
import be.ecolenumerique.helpdesk.backends.containers.MongoInContainer;
import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The one MongoDB and the one Kafka that all tests of a JVM share, started when first asked for and ended with the JVM. Tests keep out of
 * each other's way by names: of databases, topics and groups. Whoever stops a backend starts one of its own. Under {@code -Pcontainers}
 * both run in containers.
 */
public final class SharedBackends {

    private static final int LONGEST_DATABASE_NAME = 38;

    private SharedBackends() {}

    public static MongoBackend mongo() {
        return Started.MONGO.join();
    }

    public static KafkaBackend kafka() {
        return Started.KAFKA.join();
    }

    /** The connection string of a database that nobody else uses. */
    public static String mongoUri(Class<?> test) {
        return mongo().uri(uniqueName(test));
    }

    /** A name that starts with the test's and is never given twice; fit for databases, topics and consumer groups. */
    public static String uniqueName(Class<?> test) {
        var name = test.getSimpleName();
        return name.substring(0, Math.min(LONGEST_DATABASE_NAME, name.length())) + "-"
                + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Whoever asks for one asks for the other soon: they start side by side. */
    private static final class Started {
        static final CompletableFuture<MongoBackend> MONGO = begun(
                () -> ContainerEngine.isAsked() ? MongoBackend.at(MongoInContainer.start()) : MongoBackend.obtain());
        static final CompletableFuture<KafkaBackend> KAFKA = begun(
                () -> ContainerEngine.isAsked() ? KafkaBackend.at(KafkaInContainer.start()) : KafkaBackend.obtain());

        private static <T> CompletableFuture<T> begun(Supplier<T> start) {
            return CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
        }
    }
}
