package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that one local stack keeps, in one directory: databases, mail, logs, secrets, the clock's offset. */
public record DataDirectory(Path root) {

    private static final String STORY = "story-played";
    private static final List<String> CONTENT =
            List.of("mongodb", "kafka", "mail", "keycloak", "logs", "secrets", "config", "clock-offset", STORY);

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes it where it is not there yet. */
    DataDirectory create() {
        try {
            Files.createDirectories(logs());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + root, e);
        }
    }

    /** Throws away what a stack keeps, and nothing else that may lie beside it. */
    void clear() {
        for (var name : CONTENT) {
            TemporaryDirectory.delete(root.resolve(name));
        }
    }

    /** Whether no stack has run here yet. */
    boolean isNew() {
        return !Files.exists(secrets());
    }

    Path mongodb() {
        return root.resolve("mongodb");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String program) {
        return logs().resolve(program + ".log");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path config() {
        return root.resolve("config");
    }

    Path clockOffset() {
        return root.resolve("clock-offset");
    }

    /** There once the story was played to its end. */
    boolean storyWasPlayed() {
        return Files.exists(root.resolve(STORY));
    }

    void markStoryPlayed() {
        try {
            Files.writeString(root.resolve(STORY), "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + root, e);
        }
    }
}
