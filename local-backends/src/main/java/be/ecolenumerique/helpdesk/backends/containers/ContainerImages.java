package be.ecolenumerique.helpdesk.backends.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;

/** Which image runs: the exact tag of {@code images.properties}, unless a system property or else a variable names another one. */
record ContainerImages(Properties properties, Map<String, String> environment) {

    static ContainerImages chosenHere() {
        return new ContainerImages(System.getProperties(), System.getenv());
    }

    DockerImageName mongo() {
        return DockerImageName.parse(named("HELPDESK_MONGO_IMAGE"));
    }

    DockerImageName kafka() {
        return DockerImageName.parse(named("HELPDESK_KAFKA_IMAGE")).asCompatibleSubstituteFor("apache/kafka");
    }

    private String named(String variable) {
        return given(properties.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.')))
                .or(() -> given(environment.get(variable)))
                .orElseGet(() -> official().getProperty(variable));
    }

    private static Optional<String> given(@Nullable String name) {
        return Optional.ofNullable(name).filter(image -> !image.isBlank());
    }

    private static Properties official() {
        var images = new Properties();
        try (var file = Objects.requireNonNull(ContainerImages.class.getResourceAsStream("images.properties"))) {
            images.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return images;
    }
}
