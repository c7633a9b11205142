package be.ecolenumerique.helpdesk.backends.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server as a child process that can end, in whatever way, and be started again by the same command; ready means that it serves. */
public final class ServerProcess {

    private final Supplier<ChildCommand> command;
    private final Duration patience;
    private final BooleanSupplier ready;
    private @Nullable ChildProcess process;

    public ServerProcess(Supplier<ChildCommand> command, Duration patience, BooleanSupplier ready) {
        this.command = command;
        this.patience = patience;
        this.ready = ready;
    }

    /** Starts it and returns when it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it and returns at once. */
    public synchronized void launch() {
        if (isAlive()) {
            throw new IllegalStateException(current().name() + " runs already");
        }
        process = ChildProcess.start(command.get());
    }

    public void awaitReady() {
        current().awaitReady(patience, ready);
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized ChildProcess current() {
        if (process == null) {
            throw new IllegalStateException("Not started yet");
        }
        return process;
    }

    public void stop() {
        if (isAlive()) {
            current().stop();
        }
    }
}
