package be.ecolenumerique.helpdesk.acceptance.people;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mail.SmtpBackend;
import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import java.time.Duration;

/** A mail server in the place of the usual one, that can refuse; the usual one comes back when this one closes. */
public final class MailServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SmtpBackend usual;
    private final SmtpSink sink;

    MailServer(SmtpBackend usual) {
        this.usual = usual;
        usual.stop();
        this.sink = SmtpSink.start(usual.port());
    }

    public void knowsNobodyAt(String address) {
        sink.refuse(address, "550 5.1.1 no such user");
    }

    /** Waits for a mail to this address with these words in its subject. */
    public void receives(String address, String words) {
        await("mail to " + address + " with « " + words + " »")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> sink.mailbox().to(address).stream()
                        .anyMatch(mail -> mail.subject().contains(words)));
    }

    @Override
    public void close() {
        sink.close();
        usual.startAgain();
    }
}
