package be.ecolenumerique.helpdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * How far the domain clock of the local services runs ahead of real time: milliseconds as decimal text, in one file that is replaced as a
 * whole and that all of them read. It is kept with the data and never shrinks, because events can not be undone.
 */
public final class ClockOffset {

    private final Path file;

    public ClockOffset(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    public Duration current() {
        try {
            return Files.exists(file)
                    ? Duration.ofMillis(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Lets this much time pass for every rule of the help desk; answers how far ahead the clock is now. */
    public synchronized Duration pass(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The clock never goes back: " + time);
        }
        var ahead = current().plus(time);
        replace(ahead);
        return ahead;
    }

    private void replace(Duration ahead) {
        try {
            var fresh = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".new"), Long.toString(ahead.toMillis()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move the clock in " + file, e);
        }
    }
}
