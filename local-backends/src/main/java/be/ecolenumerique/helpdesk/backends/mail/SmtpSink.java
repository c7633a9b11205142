package be.ecolenumerique.helpdesk.backends.mail;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A small SMTP server over real sockets that can be told how to misbehave: answer 4xx or 5xx at a stage or to one recipient, hang up, say
 * nothing, drip, or keep a message and hang up before it says so (RFC 1047). What it accepted is in its mailbox.
 */
public final class SmtpSink implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final int port;
    private final Mailbox mailbox;
    private final Map<SmtpStage, SmtpAnswer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;
    private Optional<Thread> accepting = Optional.empty();

    private SmtpSink(int port, Mailbox mailbox) {
        this.port = port;
        this.mailbox = mailbox;
    }

    public static SmtpSink start() {
        return start(FreePorts.next());
    }

    public static SmtpSink start(int port) {
        return start(port, Mailbox.inMemory());
    }

    public static SmtpSink start(int port, Mailbox mailbox) {
        var sink = new SmtpSink(port, mailbox);
        sink.startAgain();
        return sink;
    }

    public int port() {
        return port;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** From now on this reply (code and text, such as {@code 451 4.3.0 later}) at this stage; the connection goes on. */
    public void answer(SmtpStage stage, String reply) {
        answers.put(stage, new SmtpAnswer.Reply(reply));
    }

    /** From now on this reply to RCPT for this address alone. */
    public void refuse(String address, String reply) {
        refusals.put(address.toLowerCase(Locale.ROOT), reply);
    }

    /** From now on the connection is cut at this stage, with nothing kept. */
    public void hangUp(SmtpStage stage) {
        answers.put(stage, new SmtpAnswer.HangUp(false));
    }

    /** From now on a message is kept, and the connection is cut before the 250. */
    public void keepAndHangUp() {
        answers.put(SmtpStage.MESSAGE, new SmtpAnswer.HangUp(true));
    }

    /** From now on nothing is answered at this stage, and the connection stays open. */
    public void stall(SmtpStage stage) {
        answers.put(stage, new SmtpAnswer.Silence());
    }

    /** From now on the answer at this stage comes byte by byte, one per pause. */
    public void drip(SmtpStage stage, Duration pause) {
        answers.put(stage, new SmtpAnswer.Drip(pause));
    }

    /** Well again. */
    public void behave() {
        answers.clear();
        refusals.clear();
    }

    public synchronized void startAgain() {
        try {
            var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            listener = socket;
            accepting = Optional.of(Thread.ofVirtual().name("smtp-sink").start(() -> acceptAll(socket)));
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is taken", e);
        }
    }

    /** Closes the port and every connection; the port is free for others then. */
    public synchronized void stop() {
        if (listener != null) {
            quietly(listener);
        }
        connections.forEach(SmtpSink::quietly);
        accepting.ifPresent(SmtpSink::awaitEnd);
    }

    private static void awaitEnd(Thread accepting) {
        try {
            accepting.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    SmtpAnswer at(SmtpStage stage, String normal) {
        return answers.getOrDefault(stage, new SmtpAnswer.Reply(normal));
    }

    SmtpAnswer atRecipient(String address) {
        var refusal = refusals.get(address.toLowerCase(Locale.ROOT));
        return refusal != null ? new SmtpAnswer.Reply(refusal) : at(SmtpStage.RCPT, "250 OK");
    }

    private void acceptAll(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().name("smtp-dialogue").start(() -> converse(connection));
            } catch (IOException e) {
                quietly(socket);
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            new SmtpDialogue(this, connection).run();
        } catch (IOException e) {
            quietly(connection);
        } finally {
            connections.remove(connection);
        }
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a socket", e);
        }
    }
}
