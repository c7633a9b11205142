package be.ecolenumerique.helpdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that we run from, and the programs that its build made. */
record ProjectDirectory(Path root) {

    /** The current directory, or the nearest one above it, that holds the services. */
    static ProjectDirectory find() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve(LocalService.COMMAND.module()))) {
                return new ProjectDirectory(directory);
            }
        }
        throw new IllegalStateException("Run this from within the project");
    }

    /** The executable jar of a module; of another checkout where {@code helpdesk.programs} names one. */
    Path program(String module) {
        var built = Path.of(System.getProperty("helpdesk.programs", root.toString()));
        var target = built.resolve(module).resolve("target");
        try (var jars = Files.newDirectoryStream(target, "*-app.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is built in " + target + ": run mvn package", e);
        }
        throw new IllegalStateException("No program in " + target + ": run mvn package");
    }
}
