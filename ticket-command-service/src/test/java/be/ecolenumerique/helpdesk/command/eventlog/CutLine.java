package be.ecolenumerique.helpdesk.command.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A line to a server that can be cut: what is asked still arrives, or does not either, and instead of an answer the
 * connection breaks. At once, or by itself when the next commit is on its way.
 */
public final class CutLine implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final ExecutorService copying = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean answersAreLost;
    private volatile Optional<Fate> ofNextCommit = Optional.empty();

    public enum Fate {
        ARRIVES,
        IS_LOST
    }

    public CutLine(String address) {
        host = address.substring(0, address.indexOf(':'));
        port = Integer.parseInt(address.substring(host.length() + 1));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copying.execute(this::accept);
    }

    public String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    public void loseAnswers(boolean now) {
        ofNextCommit = Optional.empty();
        answersAreLost = now;
    }

    public void cutAtNextCommit(Fate fate) {
        ofNextCommit = Optional.of(fate);
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            copying.shutdown();
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(host, port);
        copying.execute(() -> copy(client, server, this::mayPass));
        copying.execute(() -> copy(server, client, answer -> !answersAreLost));
    }

    /** The line is cut before the commit arrives: no answer to it comes through. */
    private boolean mayPass(String question) {
        var fate = ofNextCommit.filter(any -> writesCommit(question));
        if (fate.isPresent()) {
            answersAreLost = true;
        }
        return !fate.equals(Optional.of(Fate.IS_LOST));
    }

    /** A command begins with its name and its collection, so that both are in the first bytes read. */
    private static boolean writesCommit(String question) {
        return question.contains("insert") && question.contains(CommitCollection.NAME);
    }

    private static void copy(Socket from, Socket to, Predicate<String> mayPass) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[65_536];
            int length = in.read(buffer);
            while (length > 0 && mayPass.test(new String(buffer, 0, length, StandardCharsets.UTF_8))) {
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException connectionIsOver) {
            // closed from either side: both ends are closed by now
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
