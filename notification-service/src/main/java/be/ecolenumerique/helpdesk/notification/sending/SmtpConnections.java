package be.ecolenumerique.helpdesk.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to the mail server, kept for a while for the next mail. */
final class SmtpConnections implements AutoCloseable {
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private record Idle(Transport transport, long since) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    private final SmtpSettings settings;
    private final Session session;
    private final Duration kept;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(SmtpSettings settings, Duration readTimeout, Duration kept, String localName) {
        this.settings = settings;
        this.kept = kept;
        this.session = Session.getInstance(properties(settings, readTimeout, localName));
    }

    Transport open() throws MessagingException {
        for (Idle kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
            if (kept.age().compareTo(TRUSTED) < 0 || kept.transport().isConnected()) {
                return kept.transport();
            }
            close(kept.transport());
        }
        Transport transport = session.getTransport("smtp");
        transport.connect(
                settings.host(),
                settings.port(),
                settings.username().orElse(null),
                settings.password().orElse(null));
        return transport;
    }

    void keep(Transport transport) {
        if (kept.isZero()) {
            close(transport);
            return;
        }
        idle.addLast(new Idle(transport, System.nanoTime()));
    }

    void closeOld() {
        for (Idle oldest = idle.peekFirst();
                oldest != null && oldest.age().compareTo(kept) > 0;
                oldest = idle.peekFirst()) {
            if (idle.remove(oldest)) {
                close(oldest.transport());
            }
        }
    }

    static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            assert !transport.isConnected(); // it is gone either way
        }
    }

    @Override
    public void close() {
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept.transport());
        }
    }

    private static Properties properties(SmtpSettings settings, Duration readTimeout, String localName) {
        var properties = new Properties();
        String timeout = Long.toString(readTimeout.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.localhost", localName);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.username().isPresent()));
        properties.putAll(settings.properties());
        return properties;
    }
}
