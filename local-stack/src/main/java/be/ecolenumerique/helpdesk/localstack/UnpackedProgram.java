package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import be.ecolenumerique.helpdesk.backends.process.ShortCommand;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * An executable jar unpacked once beside itself. From plain jars a JVM that ends keeps an archive of the classes that it has
 * loaded, and the next ones start from it in a fraction of the time.
 */
record UnpackedProgram(Path jar) {
    private static final String PREFIX = "unpacked-";

    static UnpackedProgram of(Path executable) {
        try {
            Path directory = executable.resolveSibling(PREFIX + checksum(executable));
            if (!Files.isDirectory(directory)) {
                unpack(executable, directory);
            }
            return new UnpackedProgram(directory.resolve(executable.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + executable, e);
        }
    }

    /** @param program whose classes they are: one jar may hold several */
    List<String> archive(String program) {
        return List.of(
                "-XX:SharedArchiveFile=" + jar.resolveSibling(program + ".jsa"),
                "-XX:+AutoCreateSharedArchive",
                // no word about an archive that is not there yet
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** The jars of reproducible builds all have the same date. */
    private static String checksum(Path file) throws IOException {
        var sum = new CRC32C();
        try (var read = new CheckedOutputStream(OutputStream.nullOutputStream(), sum)) {
            Files.copy(file, read);
        }
        return Long.toHexString(sum.getValue());
    }

    /** There as a whole or not at all: several stacks may start at once. Takes the place of what an earlier build left. */
    private static void unpack(Path executable, Path directory) throws IOException {
        Path unpacking = Files.createTempDirectory(executable.getParent(), "unpacking-");
        ShortCommand.run(JavaCommand.jar(
                executable,
                List.of("-Djarmode=tools"),
                List.of("extract", "--force", "--destination", unpacking.toString())));
        try (var earlier = Files.newDirectoryStream(executable.getParent(), PREFIX + "*")) {
            for (Path one : earlier) {
                if (!one.equals(directory)) {
                    TemporaryDirectory.delete(one);
                }
            }
        }
        try {
            Files.move(unpacking, directory);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyElseWasFaster) {
            TemporaryDirectory.delete(unpacking);
        }
    }
}
