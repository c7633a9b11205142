package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** One of the stack's own programs as a process of its own; ready when its health address answers 200. */
public final class Program implements Restartable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final ServerProcess server;

    Program(String name, Supplier<ChildCommand> command, URI health) {
        this.name = name;
        this.server = new ServerProcess(command, PATIENCE, () -> Http.isOk(health));
    }

    public String name() {
        return name;
    }

    @Override
    public ServerProcess server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
