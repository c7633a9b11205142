package be.ecolenumerique.helpdesk.backends.mail;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An SMTP server in this JVM (GreenMail) that accepts everything and keeps it in a {@link Mailbox}; can stop and start on its port. */
public final class SmtpBackend implements AutoCloseable {

    private final int port;
    private final Mailbox mailbox;
    private @Nullable GreenMail server;

    private SmtpBackend(int port, Mailbox mailbox) {
        this.port = port;
        this.mailbox = mailbox;
    }

    public static SmtpBackend start() {
        return start(FreePorts.next(), Mailbox.inMemory());
    }

    public static SmtpBackend start(int port, Mailbox mailbox) {
        var backend = new SmtpBackend(port, mailbox);
        backend.startAgain();
        return backend;
    }

    public int port() {
        return port;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public synchronized void startAgain() {
        stop();
        var greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.getUserManager().setMessageDeliveryHandler(this::deliver);
        greenMail.start();
        server = greenMail;
    }

    public synchronized void stop() {
        Optional.ofNullable(server).ifPresent(GreenMail::stop);
        server = null;
    }

    @Override
    public void close() {
        stop();
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress recipient) throws MessagingException {
        mailbox.add(ReceivedMail.of(recipient.getEmail(), bytes(message)));
        return new Addressee(recipient.getEmail());
    }

    /** Mails that GreenMail has in memory, beside the mailbox. */
    synchronized int heldInMemory() {
        return Optional.ofNullable(server)
                .map(running -> running.getReceivedMessages().length)
                .orElse(0);
    }

    private static byte[] bytes(MovingMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
