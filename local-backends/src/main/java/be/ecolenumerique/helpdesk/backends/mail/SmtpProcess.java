package be.ecolenumerique.helpdesk.backends.mail;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An SMTP server as a process of its own, to be killed and started again; a mail is in its directory before its 250 goes out.
 * It holds all that it ever took, some ten thousand mails.
 */
public final class SmtpProcess implements Restartable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory = TemporaryDirectory.create("smtp-");
    private final ServerProcess server;

    private SmtpProcess(int port) {
        var arguments = List.of(Integer.toString(port), mails().toString());
        server = new ServerProcess(
                () -> new ChildCommand(
                        "SMTP",
                        JavaCommand.main(SmtpProcess.class, List.of("-Xmx512m"), arguments),
                        directory.resolve("smtp.log")),
                PATIENCE,
                () -> !FreePorts.isFree(port));
    }

    public static SmtpProcess start(int port) {
        var process = new SmtpProcess(port);
        process.startAgain();
        return process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        SmtpSink.start(Integer.parseInt(arguments[0]), Mailbox.in(Path.of(arguments[1])));
        Thread.currentThread().join();
    }

    private Path mails() {
        return directory.resolve("mails");
    }

    /** What it has kept up to now. */
    public Mailbox mailbox() {
        return Mailbox.in(mails());
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
