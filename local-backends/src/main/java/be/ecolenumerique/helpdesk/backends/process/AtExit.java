package be.ecolenumerique.helpdesk.backends.process;

import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What happens when this JVM ends in an orderly way (Ctrl-C, SIGTERM, end of the tests): first the closers, the youngest first, so that a
 * whole stack goes down in its own order; then whatever child still lives is killed and the temporary directories are deleted. {@link Watchdog} covers the end that is not orderly.
 */
public final class AtExit {

    private static final Deque<Runnable> CLOSERS = new ConcurrentLinkedDeque<>();
    private static final Deque<ChildProcess> CHILDREN = new ConcurrentLinkedDeque<>();
    private static final Deque<Path> DIRECTORIES = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "at-exit"));
    }

    private AtExit() {}

    public static void close(Runnable closer) {
        CLOSERS.push(closer);
    }

    static void kill(ChildProcess child) {
        CHILDREN.push(child);
    }

    static void delete(Path directory) {
        DIRECTORIES.push(directory);
    }

    static void forget(ChildProcess child) {
        CHILDREN.remove(child);
    }

    private static void run() {
        try {
            CLOSERS.forEach(Runnable::run);
        } finally {
            CHILDREN.forEach(ChildProcess::kill);
            DIRECTORIES.forEach(TemporaryDirectory::delete);
        }
    }
}
