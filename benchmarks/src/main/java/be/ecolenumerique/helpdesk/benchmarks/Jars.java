package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The executable jars that the build left; benchmarks/run starts at the project's root. */
final class Jars {
    private Jars() {}

    static Path of(String module) {
        try (var jars = Files.newDirectoryStream(Path.of(module, "target"), "*-app.jar")) {
            return jars.iterator().next().toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is built in " + module, e);
        }
    }
}
