package be.ecolenumerique.helpdesk.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One mail over SMTP within a budget of time, shorter than the lease under which it is sent: a server that drips is cut off
 * (an interrupted virtual thread closes its socket).
 */
public final class SmtpMailer implements AutoCloseable {
    private final SmtpConnections connections;
    private final Duration budget;
    private final ExecutorService dialogues = Executors.newVirtualThreadPerTaskExecutor();

    public SmtpMailer(SmtpSettings settings, Duration budget, Duration kept, String localName) {
        this.budget = budget;
        this.connections = new SmtpConnections(settings, budget.dividedBy(3), kept, localName);
    }

    public Transmission send(MimeMessage message) {
        Future<Transmission> dialogue = dialogues.submit(() -> transmit(message));
        try {
            return dialogue.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            dialogue.cancel(true);
            return new Transmission.Outage("timeout");
        } catch (InterruptedException e) {
            dialogue.cancel(true);
            Thread.currentThread().interrupt();
            return new Transmission.Outage("stopped");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mail can not be transmitted", e.getCause());
        }
    }

    public void closeIdle() {
        connections.closeOld();
    }

    @Override
    public void close() {
        dialogues.close();
        connections.close();
    }

    private Transmission transmit(MimeMessage message) {
        Transport transport;
        try {
            transport = connections.open();
        } catch (MessagingException e) {
            return new Transmission.Outage("connect");
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            connections.keep(transport);
            return new Transmission.Accepted();
        } catch (MessagingException e) {
            SmtpConnections.close(transport);
            return SmtpReplies.of(e);
        }
    }
}
