package be.ecolenumerique.helpdesk.command.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server that can be cut one way: what is asked still arrives, and the answer breaks the connection. */
final class CutLine implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final ExecutorService copying = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean answersAreLost;

    CutLine(String address) {
        host = address.substring(0, address.indexOf(':'));
        port = Integer.parseInt(address.substring(host.length() + 1));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copying.execute(this::accept);
    }

    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    void loseAnswers(boolean now) {
        answersAreLost = now;
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
        copying.execute(() -> copy(client, server, false));
        copying.execute(() -> copy(server, client, true));
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[65_536];
            int length = in.read(buffer);
            while (length > 0 && !(answers && answersAreLost)) {
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
