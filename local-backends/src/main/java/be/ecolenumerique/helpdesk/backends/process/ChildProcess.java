package be.ecolenumerique.helpdesk.backends.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that this JVM started and will not outlive it. Its output is appended to a log file; it can be asked to stop (SIGTERM), killed
 * at once (SIGKILL, for the fault tests), frozen and thawed, each together with the processes that it started itself.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChildCommand command;
    private final Process process;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    public static ChildProcess start(ChildCommand command) {
        var child = new ChildProcess(command, launch(command));
        AtExit.kill(child);
        Watchdog.watch(child.pid());
        child.onEnd(child::ended);
        return child;
    }

    private static Process launch(ChildCommand command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(Watchdog.inOwnSession(command.words()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    private void ended() {
        AtExit.forget(this);
        Watchdog.forget(pid());
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process is ready; fails with the end of its log when it dies first or when the time is over. */
    public void awaitReady(Duration timeout, BooleanSupplier ready) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (endsWithin(Duration.ofMillis(50))) {
                throw new IllegalStateException(
                        name() + " ended with code " + process.exitValue() + ":\n" + logTail(30));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        name() + " is not ready after " + timeout.toSeconds() + " s:\n" + logTail(30));
            }
        }
    }

    /** Whether the process has ended, or ends while we wait. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name(), e);
        }
    }

    /** Does this once the process has ended, however it ended. */
    public void onEnd(Runnable action) {
        var _ = process.onExit().thenRun(action);
    }

    /** The last lines that the process wrote. */
    public String logTail(int lines) {
        try {
            var all = new String(Files.readAllBytes(command.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + command.log() + ")";
        }
    }

    /** SIGTERM, and SIGKILL for whoever has not ended in 20 seconds. */
    public void stop() {
        process.destroy();
        if (!endsWithin(PATIENCE)) {
            kill();
        }
    }

    /** SIGKILL, as kill -9 does, for the process and for those that it started; returns when it has ended. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        endsWithin(PATIENCE);
    }

    /** SIGSTOP: the process keeps its connections and answers nobody. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT after {@link #freeze()}. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid() + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling " + name(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
