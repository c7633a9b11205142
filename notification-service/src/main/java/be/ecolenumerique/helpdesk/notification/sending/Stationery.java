package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.rendering.MimeMails;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails. One that can not be written waits like one that can not be sent, and holds up nobody else. */
final class Stationery {
    private static final Logger LOG = LoggerFactory.getLogger(Stationery.class);

    private final MimeMails mails;

    Stationery(MimeMails mails) {
        this.mails = mails;
    }

    Optional<MimeMessage> write(OutboxMail mail, Preparation.Write write) {
        try {
            return Optional.of(mails.render(mail.planned(), write.occasion(), write.to(), mail.messageId()));
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} can not be written: {}",
                    mail.messageId(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
