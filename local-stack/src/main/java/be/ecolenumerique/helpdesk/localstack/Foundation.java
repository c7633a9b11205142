package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.mail.SmtpBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import be.ecolenumerique.helpdesk.localstack.mailbox.MailboxPage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the services stand on: MongoDB, Kafka, SMTP with its mailbox page, the issuer. Started together, ended together. */
final class Foundation implements AutoCloseable {

    private final AtomicReference<MongoBackend> mongo = new AtomicReference<>();
    private final AtomicReference<KafkaBackend> kafka = new AtomicReference<>();
    private final SmtpBackend smtp;
    private final MailboxPage page;
    private final Program issuer;

    private Foundation(StackOptions options, Program issuer) {
        var mailbox = Mailbox.in(options.data().mail());
        this.smtp = SmtpBackend.start(options.ports().of(Port.SMTP), mailbox);
        this.page = MailboxPage.start(options.ports().of(Port.MAILBOX), mailbox);
        this.issuer = issuer;
    }

    static Foundation start(StackOptions options, Program issuer) {
        var foundation = new Foundation(options, issuer);
        var progress = new Progress(options.progress());
        var data = options.data();
        var ports = options.ports();
        try {
            Together.run(List.of(
                    () -> progress.of(
                            "MongoDB",
                            () -> foundation.mongo.set(MongoBackend.obtain(data.mongodb(), ports.of(Port.MONGODB)))),
                    () -> progress.of(
                            "Kafka",
                            () -> foundation.kafka.set(KafkaBackend.start(data.kafka(), ports.of(Port.KAFKA)))),
                    () -> progress.of(issuer.name(), issuer.server()::start)));
            return foundation;
        } catch (RuntimeException e) {
            foundation.close();
            throw e;
        }
    }

    MongoBackend mongo() {
        return Objects.requireNonNull(mongo.get());
    }

    KafkaBackend kafka() {
        return Objects.requireNonNull(kafka.get());
    }

    SmtpBackend smtp() {
        return smtp;
    }

    Program issuer() {
        return issuer;
    }

    @Override
    public void close() {
        page.close();
        Together.run(List.of(
                smtp::close,
                issuer::close,
                () -> Optional.ofNullable(kafka.get()).ifPresent(KafkaBackend::close),
                () -> Optional.ofNullable(mongo.get()).ifPresent(MongoBackend::close)));
    }
}
