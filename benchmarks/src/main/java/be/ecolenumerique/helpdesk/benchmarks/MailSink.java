package be.ecolenumerique.helpdesk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An SMTP server that keeps nothing, so that it is never what is measured; it can hold every dialogue, for a queue to grow. */
final class MailSink implements AutoCloseable {

    /** Told of each mail when its 250 has gone out. */
    interface Listener {
        void taken(String recipient, String mail, long nanos);
    }

    private final ServerSocket server;
    private final LongAdder connections = new LongAdder();
    private final Lock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private boolean held;
    private volatile Listener listener = (recipient, mail, nanos) -> {};

    MailSink(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    void listener(Listener next) {
        listener = next;
    }

    long connections() {
        return connections.sum();
    }

    /** From now on nobody comes further than MAIL FROM. */
    void hold() {
        locked(() -> held = true);
    }

    void release() {
        locked(() -> {
            held = false;
            released.signalAll();
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.increment();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                assert server.isClosed();
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = socket.getOutputStream();
            say(out, "220 sink ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                recipient = verb.equals("RCPT") ? line.substring(line.indexOf('<') + 1, line.indexOf('>')) : recipient;
                answer(verb, recipient, in, out);
            }
        } catch (IOException e) {
            assert socket.isClosed();
        }
    }

    private void answer(String verb, String recipient, BufferedReader in, OutputStream out) throws IOException {
        switch (verb) {
            case "MAIL" -> {
                awaitRelease();
                say(out, "250 OK");
            }
            case "DATA" -> {
                say(out, "354 go on");
                String mail = readMail(in);
                say(out, "250 kept");
                listener.taken(recipient, mail, System.nanoTime());
            }
            case "QUIT" -> say(out, "221 bye");
            default -> say(out, "250 OK");
        }
    }

    private void awaitRelease() {
        lock.lock();
        try {
            while (held) {
                released.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static String readMail(BufferedReader in) throws IOException {
        var mail = new StringBuilder(8_192);
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String reply) {
        try {
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
