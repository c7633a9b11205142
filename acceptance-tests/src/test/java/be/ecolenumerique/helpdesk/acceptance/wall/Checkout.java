package be.ecolenumerique.helpdesk.acceptance.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project that these tests read. */
final class Checkout {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
