package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.backends.process.ShortCommand;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A disk of 16 MiB in memory that a service watches; mounting one takes root. */
final class SmallDisk implements AutoCloseable {
    private static final int SIZE = 16 << 20;

    private final Path directory = TemporaryDirectory.create("disk-");
    private final Path file = directory.resolve("heap.dump");

    private SmallDisk() {}

    static SmallDisk mounted() {
        var disk = new SmallDisk();
        ShortCommand.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "none", disk.directory.toString()));
        return disk;
    }

    Map<String, String> settings() {
        return Map.of("management.metrics.system.diskspace.paths", directory.toString());
    }

    void fill() {
        try {
            Files.write(file, new byte[SIZE / 100 * 95]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void empty() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ShortCommand.run(List.of("umount", directory.toString()));
    }
}
