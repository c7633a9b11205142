package be.ecolenumerique.helpdesk.conventions.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the local story's time is ahead: milliseconds as decimal text, in a file that all services read and that is
 * replaced as a whole. Whoever has seen an offset never goes back behind it. No file means no offset yet.
 */
public final class OffsetFile {
    private final Path file;
    private final AtomicLong greatest = new AtomicLong();

    public OffsetFile(Path file) {
        this.file = file;
    }

    public Duration ahead() {
        return Duration.ofMillis(greatest.accumulateAndGet(read(), Math::max));
    }

    private long read() {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
