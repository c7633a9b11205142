package be.ecolenumerique.helpdesk.benchmarks;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

/** The raw ceiling of a mail: a bare loop of Jakarta Mail over connections that stay open, with the very mails of the service. */
final class MailCeiling {
    private final Session session;
    private final List<MimeMessage> mails;

    /** @param mails as the sink received them */
    MailCeiling(int port, List<String> mails) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        session = Session.getInstance(properties);
        this.mails = mails.stream().map(this::message).toList();
    }

    Rate measure(int connections, Duration time) throws InterruptedException, ExecutionException {
        return Rate.of(connections, time, n -> {
            Transport transport = session.getTransport("smtp");
            transport.connect();
            int[] next = {n};
            return () -> {
                MimeMessage mail = mails.get(next[0]++ % mails.size());
                transport.sendMessage(mail, mail.getAllRecipients());
                return 1;
            };
        });
    }

    private MimeMessage message(String mail) {
        try {
            return new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
